/** The words of the calendar and of the table of targets. */
import type { Comparison } from '../../engine/types.js';

const vi = {
  month: (month: number, year: string) => `Tháng ${month} năm ${year}`,
  long: 'Cả kỳ',
  now: 'Đang diễn ra',
  by: 'Thực hiện',
  location: 'Địa điểm',
  file: 'Tải lịch (.ics)',
  fileHint: 'Mở được bằng lịch của điện thoại và máy tính.',
  target: 'Chỉ tiêu',
  amount: 'Mức',
  owner: 'Cấp thực hiện',
  place: 'Ở mục',
  stated: 'Theo lời văn',
  assignedBy: (who: string) => `do ${who} giao`,
  comparisons: { atLeast: 'ít nhất', exactly: 'đúng', atMost: 'không quá' } satisfies Record<Comparison, string>,
};

const en: typeof vi = {
  month: (month, year) => `${month}/${year}`,
  long: 'The whole period',
  now: 'Going on',
  by: 'Carried out by',
  location: 'Place',
  file: 'Download the calendar (.ics)',
  fileHint: 'Calendars of phones and computers open it.',
  target: 'Target',
  amount: 'Amount',
  owner: 'Level',
  place: 'In section',
  stated: 'As worded',
  assignedBy: (who) => `assigned by ${who}`,
  comparisons: { atLeast: 'at least', exactly: 'exactly', atMost: 'at most' },
};

/** The words in the language of a tag. */
export const overviewWordsOf = (tag: string): typeof vi => (tag.startsWith('en') ? en : vi);
