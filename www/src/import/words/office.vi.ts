// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.
import type { OfficeErrorCode } from '../../engine/codes.js';

export const officeErrors: Record<OfficeErrorCode, string> = {
  'office-old-binary': 'Tệp ở định dạng cũ (.doc, .xls). Hãy mở bằng Word hoặc Excel rồi lưu lại thành .docx hoặc .xlsx.',
  'office-encrypted': 'Tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.',
  'office-pdf': 'Tệp là PDF. Hãy dùng tệp Word gốc, hoặc chép chữ từ PDF rồi dán vào.',
  'office-open-document': 'Tệp ở định dạng OpenDocument (.odt, .ods). Hãy lưu lại thành .docx hoặc .xlsx.',
  'office-rich-text': 'Tệp ở định dạng RTF. Hãy mở bằng Word rồi lưu lại thành .docx.',
  'office-other-kind': 'Tệp không thuộc loại cần dùng ở đây: văn bản phải là .docx, bảng tính phải là .xlsx.',
  'office-not-office': 'Tệp không phải tệp Word hoặc Excel.',
  'office-damaged': 'Tệp bị hỏng hoặc chưa tải về trọn vẹn. Hãy tải lại, hoặc mở bằng Word, Excel rồi lưu lại.',
  'office-missing-part': 'Tệp thiếu phần nội dung chính. Hãy mở bằng Word, Excel rồi lưu lại.',
  'office-too-large': 'Tệp lớn hoặc phức tạp hơn mức có thể đọc.',
  'office-no-forms': 'Tệp không có bảng phiếu: cần bảng có các cột “Số phiếu”, “Loại dòng”, “Mã mục”, “Trả lời” như khi tải về.',
};
