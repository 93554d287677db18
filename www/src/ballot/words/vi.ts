/** The words of `<orientation-ballot>` in Vietnamese: the first language, and the one that gives the table its shape. */
import { drafts } from '../../drafts/words/vi.js';
import { failures } from '../../ui/i18n/failures.vi.js';
import { shared } from '../../ui/i18n/vi.js';

export const vi = {
  ...shared,
  lang: 'vi',
  failures,
  send: drafts.send,
  notKept: drafts.save,
  title: 'Phiếu lấy ý kiến lựa chọn chủ đề công tác',
  loading: 'Đang tải văn bản…',
  again: 'Thử lại',
  noTheme: 'Văn bản này không nêu chủ đề để lấy ý kiến.',
  adopted: 'Chủ đề đã được quyết định, việc lấy ý kiến đã kết thúc.',
  choice: 'Phương án đơn vị lựa chọn',
  none: 'Không chọn phương án nào ở trên',
  noneHint: 'Đề xuất khác xin ghi ở phần lý do.',
  reason: 'Lý do lựa chọn, đề xuất (nếu có)',
  unit: 'Đơn vị',
  unitName: 'Tên đơn vị',
  unitHint: 'Ghi đúng tên đơn vị dùng trong các báo cáo: mỗi đơn vị có một phiếu.',
  by: 'Người ghi phiếu (không bắt buộc)',
  name: 'Họ và tên',
  role: 'Chức vụ',
  missing: {
    choice: 'Cần chọn một phương án, hoặc “Không chọn phương án nào ở trên”.',
    unit: 'Cần ghi tên đơn vị.',
  },
  file: 'Lưu thành tệp',
  copy: 'Sao chép đoạn mã',
  end: 'Gửi phiếu cho Đoàn cấp trên',
  otherwise: 'Hoặc chuyển phiếu bằng cách khác:',
  handOver: 'Phiếu được chuyển cho Đoàn cấp trên bằng tệp hoặc đoạn mã, qua tin nhắn hay thư điện tử.',
  saved: 'Đã tạo tệp phiếu. Hãy gửi tệp đó cho Đoàn cấp trên.',
  copied: 'Đã sao chép. Hãy dán vào tin nhắn gửi Đoàn cấp trên.',
  byHand: 'Trình duyệt không cho sao chép tự động. Hãy chọn và sao chép đoạn mã này:',
  changed: 'Phiếu đã sửa chưa được gửi; Đoàn cấp trên vẫn có phiếu trước.',
  sendAgain: 'Gửi phiếu đã sửa',
};

export type Words = typeof vi;
