// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.

export const adoptions = {
  'adoption-no-theme': 'Kế hoạch “{plan}” không nêu chủ đề để lựa chọn.',
  'adoption-no-such-option': 'Chủ đề không có phương án “{found}”.',
  'adoption-adopted-before': 'Phương án “{adopted}” đã được chọn trước đó, không thể chọn “{found}”.',
  'adoption-other-number': 'Kế hoạch đã mang số “{number}”, không phải “{found}”.',
  'adoption-no-number': 'Phải ghi số, ký hiệu của văn bản quyết định.',
};
