/** The words of what becomes of forms in the field, in both languages: they come with the criteria on the desk. */
import type { Fate } from '../field-forms.js';

export const fieldVi = {
  field: 'Phiếu đơn vị đã làm theo bản đã mở',
  fieldHint:
    'Chọn hoặc thả vào đây các tệp phiếu đã thu (.json, bảng phiếu .xlsx hoặc .csv) để xem từng câu trả lời sẽ ra sao khi dùng bộ đã sửa. Tệp chỉ được đọc trên máy này, không bị sửa.',
  chooseForms: 'Chọn tệp phiếu',
  dropForms: 'Thả tệp phiếu vào đây',
  removeForms: 'Bỏ các phiếu này',
  formRefused: {
    'no-form': 'không phải tệp phiếu đọc được.',
    'other-set': 'phiếu này trả lời bộ khác.',
  },
  otherEdition: (edition: string) => `phiếu này trả lời phiên bản ${edition}, không phải bản đã mở.`,
  unreadCells: (count: number) => `${count} ô không đọc được nên để trống.`,
  formsRead: (forms: number, lapsed: number) =>
    `Đã xem ${forms} phiếu: ${lapsed === 0 ? 'không câu trả lời nào' : `${lapsed} câu trả lời`} phải để riêng.`,
  passedCounts: (same: number, other: number, lapsed: number) => `${same} giữ nguyên, ${other} đổi, ${lapsed} để riêng`,
  sumOf: (before: string, after: string) =>
    before === after ? `tổng ${after} điểm` : `tổng ${before} → ${after} điểm`,
  classed: (before: string, after: string) => `xếp loại: ${before} → ${after}`,
  unclassed: 'chưa xếp loại',
  fates: {
    kept: 'giữ nguyên',
    converted: 'quy đổi',
    restored: 'khôi phục từ lần để riêng trước',
    criterionGone: 'để riêng: tiêu chí không còn',
    ruleChanged: 'để riêng: cách tính đã đổi',
    notConvertible: 'để riêng: không quy đổi được',
    valueRefused: 'để riêng: giá trị không hợp cách tính mới',
    placeTaken: 'để riêng: đã có câu trả lời khác',
  } satisfies Record<Fate, string>,
  convertedTo: (criterion: string) => `quy đổi sang ${criterion}`,
  pointsChange: (before: string | undefined, after: string | undefined) => {
    if (after === undefined) return before === undefined ? '' : `mất ${before} điểm`;
    return before === undefined || before === after ? `${after} điểm` : `${before} → ${after} điểm`;
  },
  nothingAnswered: 'Phiếu chưa trả lời tiêu chí nào.',
};

export type FieldWords = typeof fieldVi;

export const fieldEn: FieldWords = {
  field: 'Forms that units have filled in for the opened edition',
  fieldHint:
    'Choose form files that were handed in (.json, or tables of forms as .xlsx or .csv), or drop them here, to see what becomes of each answer under the changed set. The files are only read on this device and are not changed.',
  chooseForms: 'Choose form files',
  dropForms: 'Drop form files here',
  removeForms: 'Remove these forms',
  formRefused: {
    'no-form': 'this is not a form that can be read.',
    'other-set': 'this form answers another set.',
  },
  otherEdition: (edition) => `this form answers edition ${edition}, not the opened one.`,
  unreadCells: (count) =>
    count === 1
      ? 'a cell could not be read and is left blank.'
      : `${count} cells could not be read and are left blank.`,
  formsRead: (forms, lapsed) =>
    `${forms === 1 ? '1 form was' : `${forms} forms were`} looked at: ${lapsed === 0 ? 'no answer' : lapsed === 1 ? '1 answer' : `${lapsed} answers`} would be set aside.`,
  passedCounts: (same, other, lapsed) => `${same} kept, ${other} changed, ${lapsed} set aside`,
  sumOf: (before, after) => (before === after ? `${after} points in all` : `${before} → ${after} points in all`),
  classed: (before, after) => `class: ${before} → ${after}`,
  unclassed: 'no class yet',
  fates: {
    kept: 'kept',
    converted: 'converted',
    restored: 'brought back from what had been set aside',
    criterionGone: 'set aside: the criterion is gone',
    ruleChanged: 'set aside: the rule has changed',
    notConvertible: 'set aside: cannot be converted',
    valueRefused: 'set aside: refused by the new rule',
    placeTaken: 'set aside: another answer is there',
  },
  convertedTo: (criterion) => `converted into ${criterion}`,
  pointsChange: (before, after) => {
    if (after === undefined) return before === undefined ? '' : `${before} points lost`;
    return before === undefined || before === after ? `${after} points` : `${before} → ${after} points`;
  },
  nothingAnswered: 'No criterion is answered in this form yet.',
};
