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
  through: 'Qua tiêu chí',
  points: (title: string, before: string, after: string) => `${title}: ${before} → ${after}`,
  more: (count: number) => `và ${count} tiêu chí nữa`,
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
  through: 'Through',
  points: (title, before, after) => `${title}: ${before} → ${after}`,
  more: (count) => `and ${count} more criteria`,
};

export type ImpactWords = typeof vi;

export const impactWordsOf = (locale: string): ImpactWords => (locale.startsWith('vi') ? vi : en);
