// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.

export const errors = {
  'not-json': 'Không đọc được tệp: sai ở dòng {line}, cột {column}.',
  'no-envelope': 'Tệp không phải văn bản định hướng: thiếu “{missing}” ở phần đầu tệp.',
  'not-a-format': 'Mục “format” của tệp ghi {found}, phải là chữ như "orientation/plan".',
  'not-a-version': 'Mục “version” của tệp ghi {found}, phải là một số nguyên như 1, không có ngoặc kép.',
  'too-deep': 'Tệp có quá {limit} lớp lồng vào nhau (dòng {line}, cột {column}).',
  'wrong-format': 'Tệp thuộc loại “{found}”, ở đây cần loại “{expected}”.',
  'newer-version': 'Tệp dùng phiên bản {found}, mới hơn phiên bản {supported} mà tiện ích này đọc được. Hãy dùng bản mới hơn của tiện ích.',
  'no-such-version': 'Tệp ghi phiên bản {found}, một phiên bản không tồn tại. Phiên bản hiện hành là {supported}.',
  'unknown-field': 'Tệp có trường lạ “{field}” ở dòng {line}, cột {column}. Có thể tên trường bị gõ sai.',
  'missing-field': 'Tệp thiếu trường “{field}” trong mục kết thúc ở dòng {line}, cột {column}.',
  'invalid-value': 'Tệp có giá trị không hợp lệ ở dòng {line}, cột {column}.',
  'merge-other-unit': 'Bản kia là của đơn vị “{found}”, còn phiếu này của “{expected}”.',
  'merge-other-period': 'Bản kia là của kỳ “{found}”, còn phiếu này của kỳ “{expected}”.',
  'merge-other-criteria': 'Bản kia trả lời bộ tiêu chí “{found}”, còn phiếu này theo bộ “{expected}”.',
  'merge-other-edition': 'Bản kia theo phiên bản “{found}” của bộ tiêu chí, còn phiếu này theo phiên bản “{expected}”.',
};
