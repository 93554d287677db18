/** The words of the criteria on the desk, in both languages: they come with its part of the script. */
import type { EvidenceNeed, NotApplicable, Role, Scorer } from '../../engine/types.js';
import type { StorageState } from '../../drafts/shelf.js';
import type { Way } from '../criteria-tree.js';
import { fields as namesEn } from './fields.en.js';
import { fields as namesVi } from './fields.vi.js';
import { conditionsEn, conditionsVi } from './conditions.js';
import { fieldEn, fieldVi } from './field-forms.js';
import { rulesEn, rulesVi } from './rules.js';
import { blocks as blocksEn, unitTypes as unitTypesEn } from './units.en.js';
import { blocks as blocksVi, unitTypes as unitTypesVi } from './units.vi.js';

const vi = {
  ...rulesVi,
  ...conditionsVi,
  ...fieldVi,
  title: 'Bộ tiêu chí',
  hint: 'Làm từ chỉ tiêu của kế hoạch, từ bảng tiêu chí (.xlsx, .docx), hoặc mở tệp tiêu chí (.json) để sửa tiếp. Chỗ nào không rõ được chỉ ra, không tự sửa.',
  fromPlan: 'Từ chỉ tiêu của kế hoạch này',
  choose: 'Từ bảng hoặc tệp tiêu chí',
  paste: 'Hoặc dán bảng (các cột cách nhau bằng tab)',
  read: 'Đọc bảng đã dán',
  blank: 'Bộ mới, chưa có gì',
  shipped: 'Từ bộ có sẵn',
  chooseShipped: 'Chọn bộ có sẵn…',
  shippedSets: {
    'chi-doan': 'Chi đoàn (Lai Châu 2022)',
    'doan-co-so': 'Đoàn cơ sở (Lai Châu 2022)',
    'lien-doi': 'Liên đội (Lai Châu 2022)',
    'hd33-chi-doan': 'Xếp loại chi đoàn (Hướng dẫn 33)',
    'hd33-doan-co-so': 'Xếp loại đoàn cơ sở (Hướng dẫn 33)',
  },
  busy: 'Đang đọc…',
  noTargets: 'Kế hoạch này chưa có chỉ tiêu nào được nhận ra. Hãy thêm chỉ tiêu ở bước kiểm tra.',
  noCriteria: 'Không thấy tiêu chí nào: bảng cần một dòng đầu cột có nội dung và điểm.',
  names: namesVi as Readonly<Record<string, string>>,
  unitTypes: unitTypesVi,
  blocks: blocksVi,
  made: (criteria: number, issues: number) =>
    `Bộ có ${criteria} tiêu chí, ${issues === 0 ? 'không có chỗ nào' : `${issues} chỗ`} cần xem.`,
  name: 'Tên bộ',
  id: 'Mã bộ',
  edition: 'Phiên bản',
  editionHint: 'Phiếu ghi phiên bản mà nó trả lời; bộ đã sửa phải mang phiên bản khác.',
  steps: 'Các bước đã làm',
  issues: (count: number) => `Cần xem (${count})`,
  at: (place: string) => `tại ${place}`,
  inTable: (row: string, column: string) => `dòng ${row}, cột ${column} của bảng`,
  points: (points: string) => `${points} điểm`,
  noWords: '(chưa có lời)',
  marker: 'Số in trước',
  group: 'Nhóm',
  groupName: 'Tên nhóm',
  declared: 'Tổng điểm ghi trong bảng',
  cap: 'Mức tối đa',
  counts: 'Thế nào thì tính',
  attach: 'Cần đính kèm',
  moving: 'Chuyển chỗ',
  ways: { up: 'Chuyển lên', down: 'Chuyển xuống', out: 'Đưa ra ngoài nhóm', in: 'Đưa vào nhóm trên' } satisfies Record<
    Way,
    string
  >,
  moved: (what: string, nth: number, of: number, over: string | undefined) =>
    `Đã chuyển ${what}: thứ ${nth} trên ${of}${over === undefined ? '' : `, trong nhóm ${over}`}.`,
  movedInto: (group: string) => `Đã chuyển vào cuối nhóm ${group}.`,
  addCriterion: 'Thêm tiêu chí',
  addGroup: 'Thêm nhóm',
  addGroupUnder: 'Thêm nhóm bên trong',
  added: 'Đã thêm. Hãy ghi lời.',
  removeCriterion: 'Bỏ tiêu chí này',
  removeGroup: 'Bỏ cả nhóm này',
  removed: (what: string) => `Đã bỏ ${what}.`,
  removedGroup: (what: string, count: number) => `Đã bỏ nhóm ${what}${count === 0 ? '' : ` cùng ${count} tiêu chí`}.`,
  role: 'Loại điểm',
  roles: { regular: 'Điểm chuẩn', bonus: 'Điểm thưởng' } satisfies Record<Role, string>,
  scorer: 'Người chấm',
  scorers: { unit: 'Đơn vị tự chấm', superior: 'Chỉ Đoàn cấp trên chấm' } satisfies Record<Scorer, string>,
  notApplicable: 'Không áp dụng',
  notApplicables: {
    never: 'Không được bỏ qua',
    allowed: 'Được bỏ qua',
    justified: 'Được bỏ qua, phải nêu lý do',
  } satisfies Record<NotApplicable, string>,
  evidence: 'Minh chứng',
  evidences: { none: 'Không cần', optional: 'Không bắt buộc', required: 'Bắt buộc' } satisfies Record<
    EvidenceNeed,
    string
  >,
  refused: 'Giá trị này không dùng được.',
  done: 'Đã đổi bộ tiêu chí.',
  change: (gone: number, made: number, other: number) =>
    `So với tệp đã mở: ${made} tiêu chí mới, ${gone} tiêu chí không còn, ${other} tiêu chí đổi. Phiếu đang làm giữ câu trả lời của tiêu chí không đổi; tiêu chí đổi được nêu để xem lại, tiêu chí không còn thì câu trả lời được bỏ riêng ra.`,
  editionNeeded:
    'Bộ đã khác với tệp đã mở. Hãy đổi phiên bản trước khi tải về, để phiếu đang làm không lẫn với bộ mới.',
  storage: {
    full: 'Bộ nhớ của trình duyệt đã đầy: bộ đang soạn có thể mất khi đóng trang. Hãy tải tệp tiêu chí về.',
    forbidden: 'Trình duyệt không cho lưu trên máy này: bộ đang soạn sẽ mất khi đóng trang. Hãy tải tệp tiêu chí về.',
  } satisfies Record<Exclude<StorageState, 'ok'>, string>,
  save: 'Tải tệp tiêu chí (.json)',
  saved: (name: string) => `Đã đưa ${name} cho trình duyệt lưu.`,
  trial: 'Thử điền: điểm tính ngay như đơn vị sẽ thấy',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const en: typeof vi = {
  ...rulesEn,
  ...conditionsEn,
  ...fieldEn,
  title: 'Criteria',
  hint: 'Make a set from the targets of the plan or from a table of criteria (.xlsx, .docx), or go on with a criteria file (.json). What is unclear is pointed out; nothing is corrected on its own.',
  fromPlan: 'From the targets of this plan',
  choose: 'From a table or a criteria file',
  paste: 'Or paste a table (tabs between its columns)',
  read: 'Read the pasted table',
  blank: 'A new, empty set',
  shipped: 'From a shipped set',
  chooseShipped: 'Choose a shipped set…',
  shippedSets: {
    'chi-doan': 'Chapters (Lai Châu, 2022)',
    'doan-co-so': 'Base organisations (Lai Châu, 2022)',
    'lien-doi': 'Pioneers of a school (Lai Châu, 2022)',
    'hd33-chi-doan': 'Classes of chapters (guidance 33)',
    'hd33-doan-co-so': 'Classes of base organisations (guidance 33)',
  },
  busy: 'Reading…',
  noTargets: 'No target has been found in this plan yet. Add targets in the step “Check”.',
  noCriteria:
    'No criteria were found: the table needs a header row with a column for the words and one for the points.',
  names: namesEn,
  unitTypes: unitTypesEn,
  blocks: blocksEn,
  made: (criteria, issues) =>
    `The set has ${counted(criteria, 'criterion', 'criteria')}, ${issues === 0 ? 'nothing' : counted(issues, 'place', 'places')} to look at.`,
  name: 'Name of the set',
  id: 'Id of the set',
  edition: 'Edition',
  editionHint: 'A form says which edition it answers; a set that was changed needs a new one.',
  steps: 'Steps so far',
  issues: (count) => `To look at (${count})`,
  at: (place) => `at ${place}`,
  inTable: (row, column) => `row ${row}, column ${column} of the table`,
  points: (points) => (points === '1' ? '1 point' : `${points} points`),
  noWords: '(no words yet)',
  marker: 'Number printed before it',
  group: 'Group',
  groupName: 'Name of the group',
  declared: 'Total stated in the table',
  cap: 'Maximum',
  counts: 'What counts',
  attach: 'What to attach',
  moving: 'Move',
  ways: { up: 'Move up', down: 'Move down', out: 'Move out of its group', in: 'Move into the group above' },
  moved: (what, nth, of, over) =>
    `${what} moved: ${nth} of ${of}${over === undefined ? '' : `, in the group ${over}`}.`,
  movedInto: (group) => `Moved to the end of the group ${group}.`,
  addCriterion: 'Add a criterion',
  addGroup: 'Add a group',
  addGroupUnder: 'Add a group inside',
  added: 'Added. Type its words.',
  removeCriterion: 'Remove this criterion',
  removeGroup: 'Remove the whole group',
  removed: (what) => `${what} was removed.`,
  removedGroup: (what, count) =>
    `The group ${what} was removed${count === 0 ? '' : `, with ${counted(count, 'criterion', 'criteria')}`}.`,
  role: 'Kind of points',
  roles: { regular: 'Regular', bonus: 'Bonus' },
  scorer: 'Scored by',
  scorers: { unit: 'The unit itself', superior: 'Only the level above' },
  notApplicable: 'Not applicable',
  notApplicables: {
    never: 'Cannot be skipped',
    allowed: 'Can be skipped',
    justified: 'Can be skipped, with a reason',
  },
  evidence: 'Evidence',
  evidences: { none: 'Not needed', optional: 'Optional', required: 'Required' },
  refused: 'This value cannot be used.',
  done: 'The criteria were changed.',
  change: (gone, made, other) =>
    `Compared with the file that was opened: ${counted(made, 'criterion is', 'criteria are')} new, ${gone} gone, ${other} changed. Forms in the field keep their answers to what stayed; what was changed is listed for another look, and answers to what is gone are set aside.`,
  editionNeeded:
    'The set no longer matches the opened file. Give it another edition before you download it, so that forms in the field are not mixed up with it.',
  storage: {
    full: 'The browser’s storage is full: the set may be lost when the page is closed. Download the criteria file.',
    forbidden:
      'The browser keeps nothing on this device: the set will be lost when the page is closed. Download the criteria file.',
  },
  save: 'Download the criteria file (.json)',
  saved: (name) => `${name} was given to the browser to be saved.`,
  trial: 'Try it out: points are counted at once, as units will see them',
};

export type CriteriaWords = typeof vi;

/** The words in the language of a tag. */
export const criteriaWordsOf = (tag: string): CriteriaWords => (tag.startsWith('en') ? en : vi);
