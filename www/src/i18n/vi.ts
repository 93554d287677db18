/** The words of the elements in Vietnamese: the first language, and the one that gives the table its shape. */
import type { Audience, InitiativeKind, Kind, Level, Origin, Status } from '../types.js';
import type { FailureCode } from '../failure.js';

const kinds: Record<Kind, string> = {
  education: 'Công tác giáo dục',
  movement: 'Phong trào hành động',
  companion: 'Đồng hành với thanh niên',
  children: 'Thiếu niên, nhi đồng',
  international: 'Quốc tế thanh niên',
  organisation: 'Xây dựng Đoàn',
  front: 'Đoàn kết, tập hợp thanh niên',
  partyBuilding: 'Tham gia xây dựng Đảng',
  congress: 'Đại hội Đoàn',
  activities: 'Hoạt động lớn',
  other: 'Nội dung khác',
};

const audiences: Record<Audience, string> = {
  members: 'Đoàn viên',
  youth: 'Thanh niên',
  children: 'Thiếu nhi',
  students: 'Sinh viên',
  pupils: 'Học sinh',
  ethnicMinorityYouth: 'Thanh niên dân tộc thiểu số',
  religiousYouth: 'Thanh niên tôn giáo',
  remoteAreas: 'Vùng sâu, vùng xa, biên giới',
  cadres: 'Cán bộ Đoàn',
  armedForces: 'Lực lượng vũ trang',
  outstandingMembers: 'Đoàn viên ưu tú',
  peopleInHardship: 'Người có hoàn cảnh khó khăn',
  people: 'Nhân dân, cộng đồng',
  enterprises: 'Doanh nghiệp, nhà đầu tư',
};

const levels: Record<Level, string> = {
  all: 'Các cấp',
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  base: 'Cấp cơ sở',
  chapter: 'Chi đoàn',
};

const initiativeKinds: Record<InitiativeKind, string> = {
  movement: 'Phong trào',
  programme: 'Chương trình',
  companionProgramme: 'Chương trình đồng hành',
  campaign: 'Cuộc vận động',
  title: 'Danh hiệu',
  model: 'Mô hình',
  club: 'Câu lạc bộ',
  forum: 'Hội đồng, diễn đàn',
  festival: 'Ngày hội',
  portal: 'Cổng thông tin',
  fund: 'Quỹ',
  guideline: 'Chủ trương, quy tắc',
};

const statuses: Record<Status, string> = {
  inConsultation: 'Đang xin ý kiến',
  adopted: 'Đã ban hành',
};

const origins: Record<Origin, string> = {
  centralCommittee: 'Theo định hướng Trung ương Đoàn',
};

const failures: Record<FailureCode, string> = {
  'not-json': 'Tệp không phải JSON hợp lệ: lỗi ở dòng {line}, cột {column} ({detail}).',
  'no-envelope': 'Tệp không phải văn bản định hướng: thiếu “{missing}” ở phần đầu tệp.',
  'wrong-format': 'Tệp thuộc loại “{found}”, ở đây cần loại “{expected}”.',
  'newer-version': 'Tệp dùng phiên bản {found}, mới hơn phiên bản {supported} mà trang này đọc được. Hãy cập nhật tiện ích của trang.',
  'no-such-version': 'Tệp ghi phiên bản {found}, một phiên bản không tồn tại. Phiên bản hiện hành là {supported}.',
  'unknown-field': 'Tệp có trường lạ “{field}” ở dòng {line}, cột {column}. Có thể tên trường bị gõ sai.',
  'missing-field': 'Tệp thiếu trường “{field}” trong mục kết thúc ở dòng {line}, cột {column}.',
  'invalid-value': 'Tệp có giá trị không hợp lệ ở dòng {line}, cột {column} ({detail}).',
  'no-plan': 'Trang chưa cho biết văn bản nào cần hiển thị. Người quản trị trang cần ghi địa chỉ tệp vào thuộc tính “src”.',
  'bad-address': '“{address}” không phải là một địa chỉ hợp lệ.',
  'not-found': 'Không tìm thấy tệp văn bản tại {address} (máy chủ trả lời {status}).',
  http: 'Máy chủ không gửi được tệp {address} (trả lời {status}). Hãy thử lại sau.',
  offline: 'Thiết bị đang ngoại tuyến nên chưa tải được {address}. Hãy thử lại khi có mạng.',
  network: 'Không tải được {address}: kết nối bị gián đoạn, hoặc trang này không được phép lấy tệp từ địa chỉ đó.',
  'file-page': 'Trang đang mở trực tiếp từ tệp nên trình duyệt không cho đọc {address}. Hãy mở trang qua máy chủ web, hoặc đặt nội dung văn bản ngay trong trang.',
  'wasm-refused': 'Chính sách bảo mật của trang (CSP) không cho chạy WebAssembly. Người quản trị trang cần thêm \'wasm-unsafe-eval\' vào script-src.',
  'wasm-missing': 'Trình duyệt này không hỗ trợ WebAssembly. Hãy dùng trình duyệt mới hơn.',
  'wasm-not-found': 'Không tìm thấy phần lõi của tiện ích tại {address} (máy chủ trả lời {status}).',
  'wasm-broken': 'Tệp lõi của tiện ích tại {address} bị hỏng hoặc đã bị máy chủ thay thế.',
  'engine-panic': 'Tiện ích gặp lỗi bên trong và đã tự khởi động lại. Hãy thử lại; nội dung của bạn không bị mất.',
  unknown: 'Đã xảy ra lỗi ngoài dự kiến: {detail}.',
};

export const vi = {
  locale: 'vi-VN',
  kinds,
  audiences,
  levels,
  initiativeKinds,
  statuses,
  origins,
  failures,

  state: {
    label: 'Văn bản định hướng',
    loading: 'Đang tải văn bản…',
    failed: 'Chưa hiển thị được bản tương tác của văn bản',
    failedWithFallback: 'Nội dung bên dưới là bản đọc thông thường.',
    retry: 'Thử lại',
  },
  title: {
    issuer: 'Cơ quan ban hành',
    meeting: 'Tài liệu',
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
    open: 'Mở mục lục',
    close: 'Đóng mục lục',
  },
  section: {
    named: (label: string) => `Mục ${label}`,
    actions: 'Các việc của nhiệm vụ',
    audience: 'Đối tượng',
    level: 'Cấp thực hiện',
    period: 'Thời gian',
    target: 'Chỉ tiêu',
    assignedBy: (who: string) => `do ${who} giao`,
    initiative: 'Tên gọi',
    annexAbsent: 'Danh mục kèm theo không có trong văn bản được cung cấp, nên chưa thể liệt kê các hoạt động.',
    signature: 'Nơi ký',
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
    paper: 'Dấu vân tay của bản gốc',
    file: 'Dấu vân tay của tệp đang xem',
    why: 'Hai bản có cùng dấu vân tay là giống nhau hoàn toàn.',
  },
  search: {
    label: 'Tìm trong văn bản',
    placeholder: 'Tìm có dấu hoặc không dấu',
    clear: 'Xóa từ tìm',
    previous: 'Kết quả trước',
    next: 'Kết quả sau',
    hits: (n: number) => (n === 0 ? 'Không có kết quả' : `${n} kết quả`),
    manyHits: (n: number) => `Hơn ${n} kết quả`,
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
    count: (n: number) => `${n} việc`,
    shown: (tasks: number, all: number) => `Đang hiện ${tasks} trên ${all} nhiệm vụ`,
    none: 'Không có nhiệm vụ nào phù hợp với các điều kiện đã chọn.',
  },
  link: {
    copy: (where: string) => `Sao chép liên kết tới ${where}`,
    copied: 'Đã sao chép liên kết',
    byHand: 'Trình duyệt không cho sao chép tự động. Hãy sao chép địa chỉ này:',
    close: 'Đóng',
    action: (n: number, where: string) => `việc ${n}, ${where}`,
    task: (n: number, where: string) => `nhiệm vụ ${n}, ${where}`,
    section: (where: string) => `mục ${where}`,
    theme: 'chủ đề công tác',
  },
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

export type Words = typeof vi;
