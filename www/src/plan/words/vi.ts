/** The words of the elements in Vietnamese: the first language, and the one that gives the table its shape. */
import { audiences, initiativeKinds, kinds, levels, origins, statuses } from './labels.vi.js';
import { shared } from '../../ui/i18n/vi.js';

export const vi = {
  ...shared,
  kinds,
  audiences,
  levels,
  initiativeKinds,
  statuses,
  origins,

  state: {
    label: 'Văn bản định hướng',
    loading: 'Đang tải văn bản…',
    failed: 'Chưa hiển thị được bản tương tác của văn bản',
    failedWithFallback: 'Nội dung bên dưới là bản đọc thông thường.',
    retry: 'Thử lại',
  },
  title: {
    issuer: 'Cơ quan ban hành',
    meeting: 'Tài liệu tại',
    placeAndDate: 'Nơi, ngày ban hành',
    symbol: 'Số, ký hiệu',
    period: 'Thời gian thực hiện',
    print: 'In văn bản',
  },
  theme: {
    none: 'Chưa chọn phương án nào',
    adopted: 'Phương án được chọn',
    option: (n: number) => `Phương án ${n}`,
  },
  outline: {
    title: 'Mục lục',
  },
  overviews: {
    calendar: 'Lịch hoạt động',
    targets: 'Bảng chỉ tiêu',
  },
  section: {
    named: (label: string) => `Mục ${label}`,
    actions: 'Các việc của nhiệm vụ',
    audience: 'Đối tượng',
    level: 'Cấp thực hiện',
    period: 'Thời gian',
    target: 'Chỉ tiêu',
    assignedBy: (who: string) => `do ${who} giao`,
    annexAbsent: 'Danh mục kèm theo không có trong văn bản được cung cấp, nên chưa thể liệt kê các hoạt động.',
  },
  initiatives: {
    title: 'Phong trào, chương trình, danh hiệu được nhắc tới',
    intro: (n: number) => `${n} tên gọi trong văn bản, kèm những nơi nhắc tới.`,
    mentionedIn: (name: string, where: string) => `${name}: đến ${where}`,
  },
  source: {
    title: 'Nguồn văn bản',
    note: 'Nguyên văn theo bản gốc, kể cả những chỗ bản gốc gõ nhầm.',
    issuer: 'Cơ quan ban hành',
    paper: 'Mã kiểm tra tệp của bản gốc',
    file: 'Mã kiểm tra tệp của tệp đang xem',
    why: 'Hai bản có cùng mã kiểm tra tệp là giống nhau hoàn toàn.',
  },
  search: {
    label: 'Tìm trong văn bản',
    placeholder: 'Tìm có dấu hoặc không dấu',
    clear: 'Xóa từ tìm',
    previous: 'Kết quả trước',
    next: 'Kết quả sau',
    hits: (n: number) => (n === 0 ? 'Không có kết quả' : `${n} kết quả`),
    position: (i: number, n: number) => `${i} trên ${n}`,
    at: (i: number, n: number, where: string) => `Kết quả ${i} trên ${n}, ${where}`,
  },
  filters: {
    title: 'Lọc nhiệm vụ',
    chosen: (n: number) => `${n} điều kiện`,
    kind: 'Lĩnh vực',
    audience: 'Đối tượng',
    level: 'Cấp thực hiện',
    initiative: 'Tên gọi',
    clear: 'Bỏ lọc, xem tất cả',
    count: (n: number) => `${n} nhiệm vụ`,
    see: (n: number) => `Xem ${n} nhiệm vụ`,
    shown: (tasks: number, all: number) => `Đang hiện ${tasks} trên ${all} nhiệm vụ`,
    none: 'Không có nhiệm vụ nào phù hợp với các điều kiện đã chọn.',
  },
  link: {
    copy: (where: string) => `Sao chép đường dẫn tới ${where}`,
    copied: 'Đã sao chép đường dẫn',
    byHand: 'Trình duyệt không cho sao chép tự động. Hãy sao chép địa chỉ này:',
    close: 'Đóng',
    moved: 'Văn bản không còn phần mà đường dẫn trỏ tới. Đây là phần gần nhất.',
    gone: 'Văn bản không còn phần mà đường dẫn trỏ tới.',
    action: (n: number, where: string) => `việc ${n}, ${where}`,
    task: (n: number, where: string) => `nhiệm vụ ${n}, ${where}`,
    section: (where: string) => `mục ${where}`,
    theme: 'chủ đề công tác',
  },
};

export type Words = typeof vi;
