/** The words that stand in the form before the rest of its script has come. */
import type { Decimal } from '../numbers.js';
import type { RulePhrases } from '../rule-words.js';

/** The phrases for rules in Vietnamese. */
export const ruleLine: RulePhrases = {
  decimal: ',',
  yes: (points) => `Có: ${points} điểm`,
  band: (from, below, points) =>
    `${from === undefined ? (below === undefined ? 'mọi tỉ lệ' : `dưới ${below}`) : `từ ${from}${below === undefined ? '' : ` đến dưới ${below}`}`}: ${points} điểm`,
  each: (unit = 'lần', points) => `Mỗi ${unit} ${points} điểm`,
  most: (points) => `tối đa ${points} điểm`,
  target: (target, points) =>
    `Đạt ${target === undefined ? 'đủ chỉ tiêu' : target}: ${points} điểm, chưa đủ thì tính theo tỉ lệ`,
  beyond: (limit) => `vượt chỉ tiêu tính đến ${limit}%`,
  unlimited: 'vượt chỉ tiêu vẫn tính thêm',
  free: (points, step) => `Chấm từ 0 đến ${points} điểm${step === undefined ? '' : `, theo bước ${step}`}`,
  atLeast: (need, points) => `Đủ ${need} nội dung: ${points} điểm`,
  fewer: { nothing: 'thiếu thì không có điểm', proportional: 'thiếu thì tính theo số nội dung đạt' },
  sum: 'Cộng điểm các phần',
  imported: (from, points) => `Quy đổi từ kết quả của ${from}: tối đa ${points} điểm`,
  fullFrom: (result) => `từ ${result} trở lên được đủ điểm`,
  minus: (points) => `Mỗi lần trừ ${points} điểm`,
  minusMost: (points) => `trừ tối đa ${points} điểm`,
};

export const frameWords = {
  vi: {
    lang: 'vi',
    rules: ruleLine,
    decimal: ruleLine.decimal as Decimal,
    label: 'Phiếu tự đánh giá',
    total: 'Tổng điểm',
    facts: 'Số liệu chung của đơn vị',
    overview: 'Các phần của phiếu',
    missing: 'Chưa tải được phần để điền phiếu. Hãy kiểm tra mạng rồi thử lại, hoặc tải lại trang.',
    again: 'Thử lại',
  },
  en: {
    lang: 'en',
    // They come with the rest of the English words.
    rules: undefined,
    decimal: '.' as Decimal,
    label: 'Self-assessment',
    total: 'Total',
    facts: 'Facts about the unit',
    overview: 'The parts of the form',
    missing:
      'The part that fills in the form could not be loaded. Check the connection and try again, or reload the page.',
    again: 'Try again',
  },
};

/** The first part of a language tag that there are words for; Vietnamese where there are none. */
export const languageOf = (tag: string | null | undefined): 'vi' | 'en' => (/^en\b/i.test(tag ?? '') ? 'en' : 'vi');
