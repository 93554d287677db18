/** The words about drafts and sending, in Vietnamese. Numbers and times come ready in the reader's notation. */
import type { Came, Part, Refusal, Waiting } from '../index.js';
import { failures } from '../../ui/i18n/failures.vi.js';

const refusals: Record<Refusal, string> = {
  'not-a-draft':
    'Đây không phải bản đã lưu hay phiếu tự đánh giá. Hãy chọn đúng tệp, hoặc dán lại toàn bộ đoạn mã đã sao chép.',
  'newer-version': failures['newer-version'],
  damaged: 'Đoạn mã bị thiếu hoặc bị thay đổi khi gửi. Hãy xin người gửi sao chép lại toàn bộ, hoặc gửi bằng tệp.',
  'other-unit': 'Bản này là của đơn vị “{found}”, còn phiếu đang mở là của “{expected}”. Không có gì bị thay đổi.',
  'other-period': 'Bản này là của kỳ “{found}”, còn phiếu đang mở là của kỳ “{expected}”. Không có gì bị thay đổi.',
  'other-criteria':
    'Bản này theo bộ tiêu chí “{found}”, còn phiếu đang mở theo bộ “{expected}”. Không có gì bị thay đổi.',
  unreadable: 'Không đọc được bản này ({detail}). Không có gì bị thay đổi.',
};

const waiting: Record<Waiting, string> = {
  offline: 'Thiết bị đang ngoại tuyến. Phiếu đã nằm trong hàng chờ và sẽ tự gửi khi có mạng.',
  network: 'Chưa liên lạc được với máy chủ. Phiếu vẫn nằm trong hàng chờ.',
  server: 'Máy chủ đang trục trặc (mã {status}). Phiếu vẫn nằm trong hàng chờ.',
  busy: 'Máy chủ đang bận (mã {status}). Phiếu vẫn nằm trong hàng chờ.',
};

const came: Record<Came['what'], string> = {
  redirect:
    'Chưa có biên nhận: mạng hoặc máy chủ chuyển phiếu sang trang khác, có thể là trang đăng nhập. Phiếu vẫn nằm trong hàng chờ.',
  nothing: 'Chưa có biên nhận: câu trả lời (mã {status}) để trống. Phiếu vẫn nằm trong hàng chờ.',
  page: 'Chưa có biên nhận: nhận được một trang web {title} (mã {status}), có thể là trang đăng nhập mạng. Phiếu vẫn nằm trong hàng chờ.',
  text: 'Chưa có biên nhận: câu trả lời (mã {status}) là một đoạn chữ. Phiếu vẫn nằm trong hàng chờ.',
  data: 'Chưa có biên nhận: câu trả lời (mã {status}) không nêu khóa của phiếu. Phiếu vẫn nằm trong hàng chờ.',
  otherReceipt: 'Chưa có biên nhận: nhận được biên nhận của một phiếu khác. Phiếu vẫn nằm trong hàng chờ.',
};

const parts: Record<Part, string> = {
  unit: 'Đơn vị',
  plan: 'Kế hoạch được đánh giá',
  criteria: 'Bộ tiêu chí',
  filledBy: 'Người lập phiếu',
  progress: 'Trạng thái phiếu',
  decision: 'Quyết định xếp loại',
  review: 'Nhận xét của Đoàn cấp trên',
  setAside: 'Số câu trả lời để riêng',
};

export const drafts = {
  save: {
    full: (n: number) =>
      `Bộ nhớ của trình duyệt đã đầy: ${n} mục chưa lưu được. Bạn vẫn làm tiếp được, nhưng hãy lưu phiếu thành tệp hoặc sao chép ngay để không bị mất.`,
    forbidden:
      'Trình duyệt này không cho lưu trên thiết bị. Bạn vẫn làm tiếp được, nhưng đóng trang là mất: hãy lưu phiếu thành tệp hoặc sao chép trước khi rời đi.',
    evictable:
      'Trình duyệt không hứa giữ bản đã lưu mãi: khi thiếu bộ nhớ hoặc lâu không mở trang, bản đã lưu có thể bị xóa. Nếu còn lâu mới nộp, hãy xuất bản đã lưu ra tệp.',
    removed:
      'Bản đã lưu vừa bị xóa ở một thẻ khác. Nội dung trên màn hình còn nguyên và sẽ được lưu lại khi bạn sửa tiếp.',
    outdated:
      'Một thẻ khác đang dùng phiên bản mới của bộ tiêu chí. Hãy tải lại trang này; không câu trả lời nào bị mất.',
  },
  restored: (when: string, n: number) => `Đã khôi phục bản đã lưu lúc ${when}, gồm ${n} mục.`,
  startOver: 'Bỏ bản đã lưu, làm lại từ đầu',
  emptied: 'Phiếu vừa được làm lại từ đầu. Những gì đã nhập trước đó vẫn lấy lại được.',
  found: (page: string, n: number, when: string) =>
    `Có bản đã lưu của cùng đơn vị và kỳ, lưu lúc ${when}${page === '' ? '' : ` ở ${page}`}: ${n} câu trả lời.`,
  startOverAsk: 'Bỏ hết những gì đã nhập và làm lại từ đầu?',
  keep: 'Giữ lại',
  migrated: (n: number) =>
    `Bộ tiêu chí đã thay đổi kể từ lần lưu trước. Các câu trả lời đã được chuyển sang; có ${n} thay đổi cần xem lại.`,
  list: {
    title: 'Bản đã lưu khác trên thiết bị này',
    none: 'Không có bản đã lưu nào khác.',
    entry: (unit: string, period: string, n: number, when: string) =>
      `${unit}, ${period}: ${n} câu đã trả lời, lưu lúc ${when}`,
    remove: 'Xóa',
    removeAsk: (unit: string) => `Xóa bản đã lưu của ${unit} khỏi thiết bị này? Việc này không hoàn tác được.`,
    removeNow: 'Xóa hẳn',
    keep: 'Thôi',
  },
  conflicts: {
    title: 'Chỗ khác nhau cần chọn',
    count: (n: number) => `${n} chỗ khác nhau giữa hai bản`,
    kept: 'Đang giữ',
    fromTab: 'Bản ở thẻ khác',
    fromFile: 'Bản vừa nhập',
    blank: '(để trống)',
    fields: {
      value: 'Câu trả lời',
      notApplicable: 'Không áp dụng',
      note: 'Ghi chú',
      whole: 'Toàn bộ mục',
      raw: 'Nội dung đang gõ dở',
    },
    parts,
  },
  transfer: {
    export: 'Lưu ra tệp hoặc đoạn mã',
    file: 'Lưu thành tệp',
    copy: 'Tạo đoạn mã để sao chép',
    saved: (name: string) => `Đã tạo tệp ${name}.`,
    copied: 'Đã sao chép. Dán vào tin nhắn hoặc ghi chú để giữ lại.',
    byHand: 'Trình duyệt không cho sao chép tự động. Hãy chọn và sao chép đoạn mã này:',
    import: 'Nhập bản đã lưu',
    importHint: 'Chọn tệp, hoặc dán đoạn mã nhận được. Hai bản được gộp theo từng mục.',
    paste: 'Dán đoạn mã vào đây',
    merged: (n: number, conflicts: number) =>
      conflicts === 0
        ? `Đã gộp: ${n} mục thay đổi.`
        : `Đã gộp: ${n} mục thay đổi, ${conflicts} chỗ khác nhau cần bạn chọn.`,
    mergedFrom: (who: string) => `Bản do ${who} lập.`,
    refusals,
  },
  send: {
    send: 'Gửi phiếu',
    share: 'Chia sẻ',
    sending: 'Đang gửi…',
    sendingAgain: (attempt: number) => `Đang gửi, lần ${attempt}…`,
    waiting,
    came,
    nextAt: (when: string) => `Sẽ thử lại lúc ${when}.`,
    notKept: 'Thiết bị không lưu được hàng chờ: đừng đóng trang này trước khi gửi xong.',
    now: 'Gửi ngay',
    withdraw: 'Không gửi nữa',
    again: 'Gửi lại lần nữa',
    accepted: (when: string) => `Máy chủ đã nhận phiếu lúc ${when}.`,
    receipt: (receipt: string) => `Mã tiếp nhận: ${receipt}`,
    refused: (reason: string) => `Máy chủ từ chối phiếu: ${reason}`,
    refusedPlain: (status: number) => `Máy chủ từ chối phiếu mà không nêu lý do (mã ${status}).`,
    misdirected: 'Địa chỉ nhận phiếu không dùng được. Hãy báo người quản trị trang.',
    noEngine:
      'Chưa gửi được vì bộ tính điểm chưa chạy trên trang này. Câu trả lời vẫn được lưu; hãy lưu thành tệp và gửi cho Đoàn cấp trên.',
    noAction: 'Trang này không nhận phiếu trực tiếp. Hãy gửi tệp hoặc đoạn mã cho Đoàn cấp trên.',
  },
};

export type DraftWords = typeof drafts;
