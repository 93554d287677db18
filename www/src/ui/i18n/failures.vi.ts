/** What could not be shown and why, in Vietnamese. */
import type { FailureCode } from '../../engine/failure.js';
import { shared } from './vi.js';

/** The sentences of all failures. */
export type FailureWords = Record<FailureCode, string>;

export const failures: FailureWords = {
  ...shared.failures,
  'not-json': 'Tệp không phải JSON hợp lệ: lỗi ở dòng {line}, cột {column} ({detail}).',
  'no-envelope': 'Tệp không phải văn bản định hướng: thiếu “{missing}” ở phần đầu tệp.',
  'wrong-format': 'Tệp thuộc loại “{found}”, ở đây cần loại “{expected}”.',
  'newer-version':
    'Tệp dùng phiên bản {found}, mới hơn phiên bản {supported} mà trang này đọc được. Hãy cập nhật tiện ích của trang.',
  'no-such-version': 'Tệp ghi phiên bản {found}, một phiên bản không tồn tại. Phiên bản hiện hành là {supported}.',
  'unknown-field': 'Tệp có trường lạ “{field}” ở dòng {line}, cột {column}. Có thể tên trường bị gõ sai.',
  'missing-field': 'Tệp thiếu trường “{field}” trong mục kết thúc ở dòng {line}, cột {column}.',
  'invalid-value': 'Tệp có giá trị không hợp lệ ở dòng {line}, cột {column} ({detail}).',
  'no-plan':
    'Trang chưa cho biết văn bản nào cần hiển thị. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “src”.',
  'no-criteria':
    'Trang chưa cho biết bộ tiêu chí nào cần chấm. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “criteria”.',
  'bad-address': '“{address}” không phải là một địa chỉ hợp lệ.',
  'not-found': 'Không tìm thấy tệp văn bản tại {address} (máy chủ trả lời {status}).',
  'wasm-refused':
    "Chính sách bảo mật của trang (CSP) không cho chạy WebAssembly. Người quản trị trang cần thêm 'wasm-unsafe-eval' vào script-src.",
  'wasm-missing': 'Trình duyệt này không hỗ trợ WebAssembly. Hãy dùng trình duyệt mới hơn.',
  'wasm-not-found': 'Không tìm thấy phần lõi của tiện ích tại {address} (máy chủ trả lời {status}).',
  'wasm-broken': 'Tệp lõi của tiện ích tại {address} bị hỏng hoặc đã bị máy chủ thay thế.',
  'merge-other-unit': 'Bản kia là của đơn vị “{found}”, còn phiếu này của “{expected}”.',
  'merge-other-period': 'Bản kia là của kỳ “{found}”, còn phiếu này của kỳ “{expected}”.',
  'merge-other-criteria': 'Bản kia trả lời bộ tiêu chí “{found}”, còn phiếu này theo bộ “{expected}”.',
  'merge-other-edition': 'Bản kia theo ấn bản “{found}” của bộ tiêu chí, còn phiếu này theo ấn bản “{expected}”.',
};
