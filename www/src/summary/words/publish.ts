/** The words of the file for everybody, in both languages: they come with it. */
const vi = {
  title: 'Bảng để công bố (.json)',
  hint: 'Số cộng của tất cả đơn vị trên bàn này, không theo bộ lọc. Trang công khai và bàn của cấp khác đọc được.',
  leaves:
    'Tệp không có: từng đơn vị, trạng thái phiếu, số đếm, chênh lệch thẩm định, minh chứng còn thiếu; số liệu của nhóm ít đơn vị, và những số đứng cạnh mà nhờ đó có thể trừ ra. Điểm ghi theo thang 100.',
  once: 'Chỉ nên công bố một lần, khi đã đủ phiếu: hai tệp lập vào hai ngày cho biết kết quả của đơn vị nộp ở giữa.',
  by: 'Đơn vị công bố',
  atLeast: 'Chỉ nêu nhóm có ít nhất (đơn vị)',
  make: 'Lập tệp',
  nameless: 'Hãy ghi tên đơn vị công bố.',
  number: 'Hãy ghi một số nguyên từ 2 trở lên.',
  few: (atLeast: number) => `Có ít hơn ${atLeast} đơn vị nên không công bố được gì.`,
  made: (name: string, classes: number, groups: number, criteria: number) => {
    const left = [`${classes} mức xếp loại`, `${groups} phần`, `${criteria} tiêu chí`];
    const said = left.filter((part) => !part.startsWith('0 ')).join(', ');
    return `Đã lập ${name}.${said === '' ? '' : ` Không nêu: ${said}.`}`;
  },
};

const en: typeof vi = {
  title: 'Summary to publish (.json)',
  hint: 'The sums of all units on this desk, whatever the filter. The public page reads it, and so does another desk.',
  leaves:
    'Left out: the single units, the states of the forms, counts, differences by review, missing evidence; the figures of groups of few units, and those beside them from which they could be found by subtracting. Points stand as of 100.',
  once: 'Publish once, when all forms are in: two files of two days tell the result of a unit that came in between.',
  by: 'Published by',
  atLeast: 'Smallest group that is shown (units)',
  make: 'Make the file',
  nameless: 'Say who publishes it.',
  number: 'Give a whole number from 2 on.',
  few: (atLeast) => `There are fewer than ${atLeast} units: nothing can be published.`,
  made: (name, classes, groups, criteria) => {
    const counted = (count: number, one: string, several: string): string[] =>
      count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
    const left = [
      ...counted(classes, 'class', 'classes'),
      ...counted(groups, 'group', 'groups'),
      ...counted(criteria, 'criterion', 'criteria'),
    ];
    return `${name} is made.${left.length === 0 ? '' : ` Not shown: ${left.join(', ')}.`}`;
  },
};

export type PublishWords = typeof vi;

export const publishWordsOf = (locale: string): PublishWords => (locale.startsWith('vi') ? vi : en);
