/** What seldom fails and why, in Vietnamese: these sentences can be fetched when they are needed. */
import type { FailureCode } from '../../engine/failure.js';
import { errors } from './errors.vi.js';
import type { SharedWords } from './vi.js';

/** The sentences of the failures that no element has at once. */
export type RareFailures = Record<Exclude<FailureCode, keyof SharedWords['failures']>, string>;

export const rareFailures: RareFailures = {
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
    "Trang không cho chạy WebAssembly, và phần thay thế chưa tải được. Hãy thử lại. Người quản trị trang cần chép đủ thư mục “orientation”, hoặc thêm 'wasm-unsafe-eval' vào script-src.",
  'wasm-missing':
    'Trình duyệt này không có WebAssembly, và phần thay thế chưa tải được. Hãy thử lại, hoặc dùng trình duyệt mới hơn.',
  'wasm-not-found':
    'Không tìm thấy phần lõi của tiện ích tại {address} (máy chủ trả lời {status}). Trang có thể vừa được cập nhật: hãy tải lại trang.',
  'wasm-other': 'Phần lõi của tiện ích thuộc bản khác với trang đang mở. Hãy tải lại trang.',
  'wasm-broken': 'Tệp lõi của tiện ích tại {address} bị hỏng hoặc đã bị máy chủ thay thế.',
};
