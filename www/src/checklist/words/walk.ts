/** The words of the way through a long form. */
import { frameWords, languageOf } from './frame.js';

const vi = {
  title: frameWords.vi.overview,
  sections: 'Các phần',
  begin: 'Bắt đầu',
  resume: (number: string) => `Tiếp tục ở mục ${number}`,
  next: 'Tiếp',
  nextAt: (number: string) => `Tiếp: mục ${number}`,
  toFacts: 'Tiếp: số liệu chung',
  finish: 'Xem lại và gửi',
  points: (points: string, most: string) => `${points}/${most} điểm`,
  lacking: (n: number) => `thiếu minh chứng ở ${n} mục`,
  onePage: 'Cả phiếu trên một trang',
  bySections: 'Xem theo từng phần',
};

const en: typeof vi = {
  title: frameWords.en.overview,
  sections: 'Parts',
  begin: 'Begin',
  resume: (number) => `Go on at item ${number}`,
  next: 'Next',
  nextAt: (number) => `Next: item ${number}`,
  toFacts: 'Next: figures',
  finish: 'Review and send',
  points: (points, most) => `${points}/${most} points`,
  lacking: (n) => (n === 1 ? 'evidence missing in 1 item' : `evidence missing in ${n} items`),
  onePage: 'The whole form on one page',
  bySections: 'Part by part',
};

/** The words in the language of a tag. */
export const walkWordsOf = (tag: string): typeof vi => (languageOf(tag) === 'en' ? en : vi);
