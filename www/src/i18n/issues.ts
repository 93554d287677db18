/** The words for findings of the model, apart from the rest: a page that reports none does not carry them. */
import type { Code } from '../types.js';

const vi: Record<Code, string> = {
  'duplicate-id': 'Mã “{id}” được dùng {count} lần, chỉ được dùng một lần.',
  'dangling-reference': '“{field}” nhắc tới “{target}” nhưng không có mục nào mang mã này.',
  'numbering-gap': 'Số “{found}” đứng ngay sau “{previous}”, lẽ ra phải là “{expected}”.',
  'numbering-start': 'Đánh số bắt đầu từ “{found}”, lẽ ra phải là “{expected}”.',
  'empty-text': 'Mục này không có nội dung.',
  'no-kind': 'Mục này chưa ghi thuộc lĩnh vực nào.',
  'kind-outside-section': 'Nhiệm vụ ghi lĩnh vực “{found}”, không thuộc các lĩnh vực của mục chứa nó: {expected}.',
  'adopted-theme-unknown': 'Chủ đề được chọn “{adopted}” không nằm trong {count} phương án.',
  'status-contradicts-theme': 'Trạng thái là “{status}” nhưng chủ đề được chọn là “{adopted}”.',
  'dated-after-period': 'Văn bản ghi ngày {date}, trong khi kỳ “{period}” đã kết thúc ngày {end}.',
  'activity-outside-period': '“{found}” nằm ngoài kỳ “{period}” của văn bản.',
  'annex-contradicts-list': 'Phụ lục được ghi là “{annex}” nhưng có {count} hoạt động được liệt kê.',
  'actions-differ-from-task': 'Các việc ghép lại không trùng với đoạn văn, khác nhau từ “{found}”.',
  'mention-out-of-text': 'Tên “{initiative}” được đánh dấu ở vị trí {start}–{end}, ngoài nội dung của “{node}”.',
  'span-out-of-order': 'Vị trí {start}–{end} trong văn bản gốc sai thứ tự, lẽ ra phải bắt đầu từ {expected}.',
  'span-out-of-bounds': 'Vị trí {start}–{end} nằm ngoài phạm vi {from}–{to} của văn bản gốc.',
  'never-mentioned': 'Tên gọi “{id}” không được nhắc tới ở đâu.',
  'mention-contradicts-action': 'Tên gọi “{initiative}” và việc “{action}” không cùng nhắc tới nhau.',
};

const en: Record<Code, string> = {
  'duplicate-id': 'The id “{id}” is used {count} times; it may be used once.',
  'dangling-reference': '“{field}” names “{target}”, which does not exist.',
  'numbering-gap': 'Number “{found}” follows “{previous}”; “{expected}” was expected.',
  'numbering-start': 'The numbering begins at “{found}”; “{expected}” was expected.',
  'empty-text': 'This part has no words.',
  'no-kind': 'This section states no kind.',
  'kind-outside-section': 'The task is of the kind “{found}”; its section has: {expected}.',
  'adopted-theme-unknown': 'The adopted theme “{adopted}” is not among the {count} options.',
  'status-contradicts-theme': 'The status is “{status}” but the adopted theme is “{adopted}”.',
  'dated-after-period': 'The paper is dated {date}, but the period “{period}” ended on {end}.',
  'activity-outside-period': '“{found}” lies outside the plan’s period “{period}”.',
  'annex-contradicts-list': 'The annex is “{annex}” but {count} activities are listed.',
  'actions-differ-from-task': 'The actions do not give the paragraph back; they differ from “{found}” on.',
  'mention-out-of-text': '“{initiative}” is marked at {start}–{end}, outside the words of “{node}”.',
  'span-out-of-order': 'The place {start}–{end} in the source is out of order; it should begin at {expected} or later.',
  'span-out-of-bounds': 'The place {start}–{end} lies outside {from}–{to} of the source.',
  'never-mentioned': 'The initiative “{id}” is mentioned nowhere.',
  'mention-contradicts-action': 'The initiative “{initiative}” and the action “{action}” do not both name each other.',
};

export const issues = { vi, en };
