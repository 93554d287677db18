// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { EvidenceKind, GapKind, Refusal, RuleName, SetAsideReason, State, Truth } from '../../engine/types.js';

export const evidenceKinds: Record<EvidenceKind, string> = {
  paper: 'Văn bản',
  link: 'Đường dẫn',
  activity: 'Hoạt động',
  photo: 'Ảnh',
  count: 'Số liệu',
  text: 'Mô tả',
};

export const states: Record<State, string> = {
  draft: 'Đang lập',
  submitted: 'Đã gửi',
  changesRequested: 'Cần bổ sung',
  resubmitted: 'Đã gửi lại',
  accepted: 'Đã duyệt',
  exempted: 'Được miễn',
};

export const truths: Record<Truth, string> = {
  met: 'đủ điều kiện',
  notMet: 'chưa đủ điều kiện',
  unknown: 'chưa xét được',
};

export const answers = {
  yes: 'Có',
  no: 'Không',
};

export const refusals: Record<Refusal, string> = {
  wrongKind: 'sai kiểu giá trị',
  outOfRange: 'ngoài khoảng cho phép',
  wrongStep: 'sai bước điểm',
  unknownChoice: 'lựa chọn không có',
  chosenTwice: 'chọn hai lần',
  noWhole: 'tổng số bằng 0',
};

export const gaps: Record<GapKind, string> = {
  answer: 'chưa trả lời',
  parts: 'còn phần chưa trả lời',
  value: 'giá trị cần sửa',
  evidence: 'thiếu minh chứng',
  justification: 'thiếu lý do',
  fact: 'thiếu số liệu',
};

export const rules: Record<RuleName, string> = {
  yesNo: 'Trả lời “{answer}”; “Có” được {points} điểm.',
  tiers: 'Đã chọn mức: {choice}.',
  percentTiers: '[{part} trên {whole}][Tỉ lệ {share}], thuộc mức[ từ {from}][ đến dưới {below}].',
  lowestBand: '[{part} trên {whole}][Tỉ lệ {share}], thuộc mức dưới {below}.',
  outsideBands: '[{part} trên {whole}][Tỉ lệ {share}], không thuộc mức nào có điểm.',
  count: '{count}[ {unit}] × {each} điểm[, không quá {max} điểm].',
  proportional: '{points} điểm × [{part} / {whole}][{share}][, tính nhiều nhất {limit}].',
  free: 'Điểm tự chấm.',
  atLeast: 'Đạt {met} nội dung, cần {need}; đủ thì được {points} điểm.',
  sumOfParts: 'Cộng điểm các phần[, không quá {max} điểm].',
  imported: '[Kết quả {part} trên thang {lowest}–{highest}][, đủ điểm từ {fullFrom}]; quy đổi ra nhiều nhất {points} điểm.',
  importedFull: '[Kết quả {part} trên thang {lowest}–{highest}][, từ {fullFrom} trở lên]: được đủ {points} điểm.',
  penalty: '{count} lần × {each} điểm bị trừ[, trừ không quá {max} điểm].',
  unanswered: 'Chưa trả lời nên chưa có điểm.',
  refused: 'Giá trị chưa dùng được: {refusal}.',
  leftOut: 'Không áp dụng: không tính vào điểm tối đa[ (lý do: {reason})].',
  countedAsMet: 'Không áp dụng: tính như đạt[ (lý do: {reason})].',
  countedAsZero: 'Không áp dụng: tính 0 điểm[ (lý do: {reason})].',
  unproven: 'Thiếu minh chứng bắt buộc nên điểm dưới đây chưa được tính.',
  awaiting: 'Do Đoàn cấp trên chấm, hiện chưa có điểm.',
  excused: 'Không trừ ở đây vì đã trừ ở tiêu chí: {under}.',
  reviewed: 'Điểm cấp {level} chấm[ (lý do: {reason})].',
  future: 'Áp dụng từ {begins}, chưa tính ở kỳ này.',
  retired: 'Hết hiệu lực sau {ended}, không tính.',
  otherUnits: 'Dành cho loại đơn vị khác, không tính.',
  group: 'Điểm của nhóm, gồm điểm chuẩn, điểm thưởng và điểm trừ.',
  regularSum: 'Cộng điểm các tiêu chí.',
  bonusSum: 'Cộng điểm thưởng.',
  penaltySum: 'Cộng điểm trừ.',
  cap: 'Không quá {max} điểm.',
  ceiling: 'Mức trần {max} điểm vì điều kiện sau đang đúng.',
  bonusCap: 'Điểm thưởng không quá {max} điểm.',
  total: 'Tổng điểm: điểm chuẩn, cộng điểm thưởng, bớt điểm trừ.',
  rescaled: 'Quy đổi về thang[ {full} điểm] vì có tiêu chí không áp dụng.',
  percent: 'Tổng điểm trên điểm tối đa[ {full}].',
  all: 'Phải đủ tất cả các điều kiện.',
  any: 'Chỉ cần một trong các điều kiện.',
  atLeastOf: 'Phải đủ ít nhất {need} điều kiện.',
  not: 'Điều kiện dưới đây phải không đúng.',
  within: '[Hiện có {found}][; yêu cầu từ {atLeast}][; yêu cầu trên {above}][; yêu cầu không quá {atMost}][; yêu cầu dưới {below}].',
  matches: '[Đã khai {found}][Đã khai {part} trên {whole}][{points} điểm][, đạt {share}][; yêu cầu “{answer}”][; yêu cầu: {among}][; yêu cầu từ {atLeast}][; yêu cầu trên {above}][; yêu cầu không quá {atMost}][; yêu cầu dưới {below}].',
  notHeldAgainst: 'Không áp dụng với đơn vị nên không xét điều kiện này.',
  unresolved: 'Không xác định được: điều kiện dẫn ngược về chính nó hoặc tới mục không có.',
  gate: 'Điều kiện tiên quyết.',
  class: 'Phải đủ {need} điều kiện.',
};

export const moves = {
  kept: 'giữ nguyên',
  converted: 'đã quy đổi',
  restored: 'đã khôi phục từ lần để riêng trước',
  setAside: 'để riêng',
};

export const setAsideReasons: Record<SetAsideReason, string> = {
  criterionGone: 'tiêu chí không còn; câu trả lời được để riêng',
  ruleChanged: 'cách tính đã đổi; câu trả lời được để riêng',
  notConvertible: 'không quy đổi được; câu trả lời được để riêng',
  valueRefused: 'giá trị không hợp quy tắc mới; câu trả lời được để riêng',
  placeTaken: 'đã có câu trả lời khác; câu trả lời được để riêng',
};
