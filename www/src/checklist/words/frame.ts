/** The words that stand in the form before the rest of its script has come. */
export const frameWords = {
  vi: {
    lang: 'vi',
    decimal: ',' as ',' | '.',
    label: 'Phiếu tự đánh giá',
    total: 'Tổng điểm',
    missing: 'Chưa tải được phần để điền phiếu. Hãy kiểm tra mạng rồi thử lại.',
    again: 'Thử lại',
  },
  en: {
    lang: 'en',
    decimal: '.' as ',' | '.',
    label: 'Self-assessment',
    total: 'Total',
    missing: 'The part that fills in the form could not be loaded. Check the connection and try again.',
    again: 'Try again',
  },
};

/** The first part of a language tag that there are words for; Vietnamese where there are none. */
export const languageOf = (tag: string | null | undefined): 'vi' | 'en' => (/^en\b/i.test(tag ?? '') ? 'en' : 'vi');
