/** The words that every element needs, in Vietnamese. */
import type { FailureCode } from '../../failure.js';

export const shared = {
  locale: 'vi-VN',
  failures: {
    'not-json': 'Tệp không phải JSON hợp lệ: lỗi ở dòng {line}, cột {column} ({detail}).',
    'no-envelope': 'Tệp không phải văn bản định hướng: thiếu “{missing}” ở phần đầu tệp.',
    'wrong-format': 'Tệp thuộc loại “{found}”, ở đây cần loại “{expected}”.',
    'newer-version': 'Tệp dùng phiên bản {found}, mới hơn phiên bản {supported} mà trang này đọc được. Hãy cập nhật tiện ích của trang.',
    'no-such-version': 'Tệp ghi phiên bản {found}, một phiên bản không tồn tại. Phiên bản hiện hành là {supported}.',
    'unknown-field': 'Tệp có trường lạ “{field}” ở dòng {line}, cột {column}. Có thể tên trường bị gõ sai.',
    'missing-field': 'Tệp thiếu trường “{field}” trong mục kết thúc ở dòng {line}, cột {column}.',
    'invalid-value': 'Tệp có giá trị không hợp lệ ở dòng {line}, cột {column} ({detail}).',
    'no-plan': 'Trang chưa cho biết văn bản nào cần hiển thị. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “src”.',
    'no-criteria': 'Trang chưa cho biết bộ tiêu chí nào cần chấm. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “criteria”.',
    'bad-address': '“{address}” không phải là một địa chỉ hợp lệ.',
    'not-found': 'Không tìm thấy tệp văn bản tại {address} (máy chủ trả lời {status}).',
    http: 'Máy chủ không gửi được tệp {address} (trả lời {status}). Hãy thử lại sau.',
    offline: 'Thiết bị đang ngoại tuyến nên chưa tải được {address}. Hãy thử lại khi có mạng.',
    network: 'Không tải được {address}: kết nối bị gián đoạn, hoặc trang này không được phép lấy tệp từ địa chỉ đó.',
    'file-page': 'Trang đang mở trực tiếp từ tệp nên trình duyệt không cho đọc {address}. Hãy mở trang qua máy chủ web, hoặc đặt nội dung văn bản ngay trong trang.',
    'part-missing': 'Chưa tải được một phần của tiện ích ({detail}). Hãy kiểm tra mạng rồi thử lại.',
    'wasm-refused': 'Chính sách bảo mật của trang (CSP) không cho chạy WebAssembly. Người quản trị trang cần thêm \'wasm-unsafe-eval\' vào script-src.',
    'wasm-missing': 'Trình duyệt này không hỗ trợ WebAssembly. Hãy dùng trình duyệt mới hơn.',
    'wasm-not-found': 'Không tìm thấy phần lõi của tiện ích tại {address} (máy chủ trả lời {status}).',
    'wasm-broken': 'Tệp lõi của tiện ích tại {address} bị hỏng hoặc đã bị máy chủ thay thế.',
    'merge-other-unit': 'Bản kia là của đơn vị “{found}”, còn phiếu này của “{expected}”.',
  'merge-other-period': 'Bản kia là của kỳ “{found}”, còn phiếu này của kỳ “{expected}”.',
  'merge-other-criteria': 'Bản kia trả lời bộ tiêu chí “{found}”, còn phiếu này theo bộ “{expected}”.',
  'merge-other-edition': 'Bản kia theo ấn bản “{found}” của bộ tiêu chí, còn phiếu này theo ấn bản “{expected}”.',
  'engine-panic': 'Tiện ích gặp lỗi bên trong và đã tự khởi động lại. Hãy thử lại; nội dung của bạn không bị mất.',
    unknown: 'Đã xảy ra lỗi ngoài dự kiến: {detail}.',
  } satisfies Record<FailureCode, string> as Record<FailureCode, string>,
  period: {
    half: (n: string, year: string) => `6 tháng ${n === '1' ? 'đầu' : 'cuối'} năm ${year}`,
    quarter: (n: string, year: string) => `quý ${n} năm ${year}`,
    month: (month: string, year: string) => `tháng ${Number(month)} năm ${year}`,
    year: (year: string) => `năm ${year}`,
    years: (from: string, to: string) => `giai đoạn ${from}–${to}`,
    term: (from: string, to: string) => `nhiệm kỳ ${from}–${to}`,
    schoolYear: (from: string, to: string) => `năm học ${from}–${to}`,
    days: (from: string, to: string) => `từ ${from} đến ${to}`,
  },
  day: (day: number, month: number, year: number) => `ngày ${day} tháng ${month} năm ${year}`,
  shortDay: (day: number, month: number, year: number) => `${day}/${month}/${year}`,
};

export type SharedWords = typeof shared;
