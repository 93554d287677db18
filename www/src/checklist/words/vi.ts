/** The words of the checklist in Vietnamese: the first language, and the one that gives the table its shape. */
import type { ProblemCode } from '../reading.js';
import { shared } from '../../ui/i18n/vi.js';
import { frameWords, ruleLine } from './frame.js';

const { vi: frame } = frameWords;

const problems: Record<ProblemCode, string> = {
  'not-a-number': 'Chưa đúng dạng số. Hãy nhập như 12 hoặc 12,5.',
  'too-long': 'Số quá lớn: chỉ nhận tối đa 10 chữ số.',
  'too-many-decimals': 'Quá nhiều chữ số sau dấu phẩy.',
  'not-whole': 'Ở đây cần số nguyên, không có phần lẻ.',
  'too-small': 'Nhỏ nhất là {limit}.',
  'too-large': 'Lớn nhất là {limit}.',
  'wrong-step': 'Điểm cho theo bước {limit}.',
  'part-over-whole': 'Số đạt không thể lớn hơn tổng số ({limit}).',
  'whole-is-zero': 'Tổng số phải lớn hơn 0.',
  'ratio-incomplete': 'Cần nhập cả số đạt và tổng số.',
};

export const vi = {
  ...shared,
  decimal: frame.decimal,
  ruleLine,
  problems,
  form: {
    label: frame.label,
    leastOf: (need: number, all: number) => `Cần ít nhất ${need} trong ${all} nội dung`,
    leastBelow: (need: number) => `đạt khi có ít nhất ${need} nội dung`,
    group: (points: string, maximum: string) => `${points} / ${maximum}`,
    superiorOnly: 'Đoàn cấp trên chấm, đơn vị không tự chấm.',
    future: (day: string) => `Áp dụng từ ngày ${day}; chưa tính điểm kỳ này.`,
    retired: (day: string) => `Hết hiệu lực sau ngày ${day}; không tính điểm.`,
  },
  answer: {
    yes: 'Có',
    no: 'Không',
    part: 'Số đạt',
    whole: 'Tổng số',
    or: 'hoặc',
    percent: 'Tỉ lệ phần trăm',
    achieved: 'Đạt được',
    target: 'Chỉ tiêu',
    more: 'Thêm một',
    fewer: 'Bớt một',
    step: (step: string) => `bước ${step}`,
    scale: (least: string, most: string) => `thang điểm ${least}–${most}`,
    ofTarget: (target: string, unit: string) => `trên ${target}${unit === '' ? '' : ` ${unit}`}`,
    takenWhole: (title: string) => `Tổng số lấy từ “${title}”`,
    otherWhole: (title: string, whole: string) => `“${title}” đã khai ${whole}: nếu khác thì ghi lý do ở ghi chú.`,
    points: 'điểm',
    note: 'Ghi chú',
  },
  row: {
    item: (number: string) => `mục ${number}`,
    unscored: 'chưa có điểm',
    why: 'Vì sao?',
    details: 'Chi tiết',
    evidence: 'Minh chứng',
    evidenceWanted: 'cần có',
    notApplicable: 'Không áp dụng',
    reason: 'Lý do không áp dụng',
    reasonWanted: 'Cần nêu lý do.',
  },
  bar: {
    total: frame.total,
    counting: 'Đang tải bộ tính điểm…',
    noCount: 'Chưa tính được điểm. Câu trả lời vẫn được lưu.',
    answered: (n: number, all: number) => `${n}/${all} mục`,
    progress: 'Đã trả lời',
    result: 'Kết quả',
    close: 'Đóng',
    noClass: 'Chưa đủ điều kiện của loại nào',
    undecided: (left: number) => `Chưa xếp loại${left > 0 ? `: còn ${left} mục` : ''}`,
    notEligible: 'Chưa đủ điều kiện xếp loại',
    provisional: 'tạm xếp',
    unofficial: 'tham khảo',
  },
  filters: {
    title: 'Hiện',
    all: 'Tất cả',
    unanswered: 'Chưa trả lời',
    unproven: 'Thiếu minh chứng',
    notApplicable: 'Không áp dụng',
    changed: 'Vừa sửa',
    disagreed: 'Điểm khác nhau',
  },
  facts: {
    title: frame.facts,
    intro: 'Khai một lần, dùng cho mọi điều kiện xếp loại bên dưới.',
  },
  saving: {
    saved: (when: string) => `Đã lưu ${when}`,
    unsaved: 'Chưa lưu được',
  },
  lazy: {
    loading: 'Đang tải…',
    missing: 'Chưa tải được phần này của phiếu. Câu trả lời vẫn được lưu. Hãy kiểm tra mạng rồi thử lại.',
    again: frame.again,
  },
};

export type ChecklistWords = typeof vi;
