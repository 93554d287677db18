// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { Exception } from '../../engine/types.js';

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
