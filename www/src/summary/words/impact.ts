/** The words of what a changed criteria set would do, in both languages: they come with it. */
const vi = {
  title: 'Nếu sửa bộ tiêu chí',
  hint: 'Chọn tệp bộ tiêu chí đã sửa hoặc thả vào đây: mọi phiếu đang xem được chấm lại theo bộ ấy, chỉ để xem trước, không phiếu nào đổi.',
  choose: 'Tệp bộ tiêu chí đã sửa (.json)',
  drop: 'Thả tệp để xem trước',
  making: 'Đang chấm lại…',
  done: (units: number) => `Đã chấm lại ${units} phiếu.`,
  effects: { gains: 'Được nâng loại', loses: 'Bị hạ loại', same: 'Không đổi', unclear: 'Chưa xác định được' },
  change: 'Xếp loại',
  noClass: 'không xếp loại',
  none: 'Không đơn vị nào đổi xếp loại.',
  through: 'Qua tiêu chí, điều kiện',
  points: (title: string, before: string, after: string) => `${title}: ${before} → ${after}`,
  more: (count: number) => `và ${count} tiêu chí nữa`,
  gone: (title: string) => `Bộ đã sửa không còn mức “${title}”.`,
  clause: (text: string, before: string, after: string) => `Điều kiện “${text}”: ${before} → ${after}`,
  clauseNew: (text: string) => `Điều kiện mới: “${text}”`,
  clauseGone: (text: string) => `Bỏ điều kiện “${text}”`,
  clauseOther: (text: string) => `Điều kiện “${text}” đã sửa`,
  rules: 'Điều kiện chung hoặc thứ tự xét mức đã sửa.',
  bounds: {
    atLeast: (value: string) => `từ ${value} trở lên`,
    above: (value: string) => `trên ${value}`,
    atMost: (value: string) => `không quá ${value}`,
    below: (value: string) => `dưới ${value}`,
  },
};

const en: typeof vi = {
  title: 'If the criteria change',
  hint: 'Choose the file of the changed criteria, or drop it here: all forms that are looked at are scored by it, as a preview; no form is changed.',
  choose: 'File of the changed criteria (.json)',
  drop: 'Drop the file for a preview',
  making: 'Scoring again…',
  done: (units) => `${units} forms were scored again.`,
  effects: { gains: 'Gain a class', loses: 'Lose a class', same: 'Unchanged', unclear: 'Not known' },
  change: 'Class',
  noClass: 'no class',
  none: 'No unit changes its class.',
  through: 'Through criteria, conditions',
  points: (title, before, after) => `${title}: ${before} → ${after}`,
  more: (count) => `and ${count} more criteria`,
  gone: (title) => `The changed set has no class “${title}” any more.`,
  clause: (text, before, after) => `Condition “${text}”: ${before} → ${after}`,
  clauseNew: (text) => `New condition: “${text}”`,
  clauseGone: (text) => `Condition “${text}” dropped`,
  clauseOther: (text) => `Condition “${text}” changed`,
  rules: 'A gate or the order of the classes has changed.',
  bounds: {
    atLeast: (value) => `${value} or more`,
    above: (value) => `more than ${value}`,
    atMost: (value) => `at most ${value}`,
    below: (value) => `less than ${value}`,
  },
};

export type ImpactWords = typeof vi;

export const impactWordsOf = (locale: string): ImpactWords => (locale.startsWith('vi') ? vi : en);
