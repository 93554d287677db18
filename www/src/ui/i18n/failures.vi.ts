/** What could not be shown and why, in Vietnamese. */
import type { FailureCode } from '../../engine/failure.js';
import { errors } from './errors.vi.js';
import { shared } from './vi.js';

/** The sentences of all failures. */
export type FailureWords = Record<FailureCode, string>;

export const failures: FailureWords = {
  ...shared.failures,
  ...errors,
  'no-plan':
    'Trang chưa cho biết văn bản nào cần hiển thị. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “src”.',
  'no-criteria':
    'Trang chưa cho biết bộ tiêu chí nào cần chấm. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “criteria”.',
  'bad-address': '“{address}” không phải là một địa chỉ hợp lệ.',
  'page-instead':
    'Ở {address} là một trang web chứ không phải tệp: tệp chưa được chép lên máy chủ, hoặc địa chỉ bị ghi sai.',
  'not-found': 'Không tìm thấy tệp văn bản tại {address} (máy chủ trả lời {status}).',
  'wasm-refused':
    "Chính sách bảo mật của trang (CSP) không cho chạy WebAssembly. Người quản trị trang cần thêm 'wasm-unsafe-eval' vào script-src.",
  'wasm-missing': 'Trình duyệt này không hỗ trợ WebAssembly. Hãy dùng trình duyệt mới hơn.',
  'wasm-not-found': 'Không tìm thấy phần lõi của tiện ích tại {address} (máy chủ trả lời {status}).',
  'wasm-broken': 'Tệp lõi của tiện ích tại {address} bị hỏng hoặc đã bị máy chủ thay thế.',
};
