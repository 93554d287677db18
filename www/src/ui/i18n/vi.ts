/** The words that every element needs, in Vietnamese. */
import type { FailureCode } from '../../engine/failure.js';
import { periods } from './periods.vi.js';

export const shared = {
  locale: 'vi-VN',
  /**
   * The messages of failures that leave nothing to fetch further words with, or come while a form has long been open.
   */
  failures: {
    http: 'Máy chủ không gửi được tệp {address} (trả lời {status}). Hãy thử lại sau.',
    offline: 'Thiết bị đang ngoại tuyến nên chưa tải được {address}. Hãy thử lại khi có mạng.',
    network: 'Không tải được {address}: kết nối bị gián đoạn, hoặc trang này không được phép lấy tệp từ địa chỉ đó.',
    'file-page':
      'Trang đang mở trực tiếp từ tệp nên trình duyệt không cho đọc {address}. Hãy mở trang qua máy chủ web, hoặc đặt nội dung văn bản ngay trong trang.',
    'part-missing':
      'Chưa tải được một phần của tiện ích ({detail}). Hãy kiểm tra mạng rồi thử lại, hoặc tải lại trang.',
    'engine-panic': 'Tiện ích gặp lỗi bên trong và đã tự khởi động lại. Hãy thử lại; nội dung của bạn không bị mất.',
    unknown: 'Đã xảy ra lỗi ngoài dự kiến: {detail}.',
  } satisfies Partial<Record<FailureCode, string>>,
  periods,
  day: (day: number, month: number, year: number) => `ngày ${day} tháng ${month} năm ${year}`,
  shortDay: (day: number, month: number, year: number) => `${day}/${month}/${year}`,
};

export type SharedWords = typeof shared;
