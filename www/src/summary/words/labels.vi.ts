// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { Block, Exception, GapKind, LeafState, Standing, State, UnitType } from '../../engine/types.js';

export const states: Record<State, string> = {
  draft: 'Đang lập',
  submitted: 'Đã gửi',
  changesRequested: 'Cần bổ sung',
  resubmitted: 'Đã gửi lại',
  accepted: 'Đã duyệt',
  exempted: 'Được miễn',
};

export const standings: Record<Standing, string> = {
  inTime: 'đã nộp đúng hạn',
  late: 'nộp muộn',
  undated: 'đã nộp, không rõ ngày',
  sentBack: 'đang bổ sung',
  begun: 'đang lập',
  expected: 'chưa nộp, còn hạn',
  overdue: 'quá hạn',
  exempt: 'được miễn',
  merged: 'đã sáp nhập',
};

export const exceptions: Record<Exception, string> = {
  reviewDiffers: 'Cấp {level} cho {found} điểm, đơn vị tự chấm {own} điểm.',
  highUnproven: 'Tự chấm {points} trên {max} điểm mà không có minh chứng nào.',
  sameWords: 'Lời ghi giống hệt ở {count} đơn vị, trong đó có “{other}”.',
  samePhoto: 'Cùng một ảnh ở {count} đơn vị, trong đó có “{other}”.',
  jump: 'Tổng điểm năm trước đạt {before}, năm nay {now}.',
  blank: 'Bỏ trống {blank} trên {asked} nội dung.',
  wholesDiffer: 'Tổng số “{of}” ở đây là {found}, còn ở “{other}” là {expected}.',
  partAboveWhole: 'Số đạt {part} lớn hơn tổng số {whole}.',
};

export const unitTypes: Record<UnitType, string> = {
  chapter: 'chi đoàn',
  baseChapter: 'chi đoàn cơ sở',
  base: 'Đoàn cơ sở',
  pioneerUnion: 'liên đội',
  pioneerChapter: 'chi đội',
  commune: 'Đoàn xã, phường, đặc khu',
  district: 'huyện Đoàn',
  province: 'tỉnh Đoàn',
  other: 'loại hình khác',
};

export const blocks: Record<Block, string> = {
  residential: 'địa bàn dân cư',
  school: 'trường học',
  civilService: 'công chức, viên chức',
  enterprise: 'doanh nghiệp',
  armedForces: 'lực lượng vũ trang',
};

export const leafStates: Record<LeafState, string> = {
  answered: 'đã chấm',
  unanswered: 'chưa chấm',
  partly: 'chấm một phần',
  notApplicable: 'không áp dụng',
  refused: 'giá trị không hợp lệ',
  unproven: 'thiếu minh chứng',
  awaiting: 'chờ Đoàn cấp trên chấm',
  excused: 'đã trừ ở tiêu chí khác',
  reviewed: 'Đoàn cấp trên đã chấm',
  future: 'chưa hiệu lực',
  retired: 'hết hiệu lực',
  otherUnits: 'dành cho đơn vị khác',
};

export const gaps: Record<GapKind, string> = {
  answer: 'chưa trả lời',
  parts: 'còn phần chưa trả lời',
  value: 'giá trị cần sửa',
  evidence: 'thiếu minh chứng',
  justification: 'thiếu lý do',
  fact: 'thiếu số liệu',
};
