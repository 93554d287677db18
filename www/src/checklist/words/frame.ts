/** The words that stand in the form before the rest of its script has come. */
import type { RulePhrases } from '../rule-words.js';

const vi: RulePhrases = {
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

const pointsEn = (points: string): string => `${points} ${points === '1' ? 'point' : 'points'}`;

const en: RulePhrases = {
  decimal: '.',
  yes: (points) => `Yes: ${pointsEn(points)}`,
  band: (from, below, points) =>
    `${from === undefined ? (below === undefined ? 'any share' : `below ${below}`) : `from ${from}${below === undefined ? '' : ` to below ${below}`}`}: ${pointsEn(points)}`,
  each: (unit, points) => `${pointsEn(points)} for each${unit === undefined ? '' : ` ${unit}`}`,
  most: (points) => `at most ${pointsEn(points)}`,
  target: (target, points) =>
    `${target === undefined ? 'The whole target' : target}: ${pointsEn(points)}, less in proportion`,
  beyond: (limit) => `beyond the target up to ${limit}%`,
  unlimited: 'beyond the target more',
  free: (points, step) => `From 0 to ${pointsEn(points)}${step === undefined ? '' : `, in steps of ${step}`}`,
  atLeast: (need, points) => `${need} of them: ${pointsEn(points)}`,
  fewer: { nothing: 'none for fewer', proportional: 'fewer in proportion' },
  sum: 'The points of the parts together',
  imported: (from, points) => `Converted from the result of ${from}: at most ${pointsEn(points)}`,
  fullFrom: (result) => `all of them from ${result} on`,
  minus: (points) => `${pointsEn(points)} less each time`,
  minusMost: (points) => `at most ${pointsEn(points)} less`,
};

export const frameWords = {
  vi: {
    lang: 'vi',
    rules: vi,
    decimal: vi.decimal,
    label: 'Phiếu tự đánh giá',
    total: 'Tổng điểm',
    missing: 'Chưa tải được phần để điền phiếu. Hãy kiểm tra mạng rồi thử lại.',
    again: 'Thử lại',
  },
  en: {
    lang: 'en',
    rules: en,
    decimal: en.decimal,
    label: 'Self-assessment',
    total: 'Total',
    missing: 'The part that fills in the form could not be loaded. Check the connection and try again.',
    again: 'Try again',
  },
};

/** The first part of a language tag that there are words for; Vietnamese where there are none. */
export const languageOf = (tag: string | null | undefined): 'vi' | 'en' => (/^en\b/i.test(tag ?? '') ? 'en' : 'vi');
