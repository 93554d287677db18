// A paper of as many pages as are wanted, in the manner of the Union's: sections, paragraphs, targets, a page number on each.

const SUBJECTS = [
  'đoàn viên, thanh niên',
  'đội viên, thiếu nhi',
  'cán bộ Đoàn các cấp',
  'thanh niên nông thôn',
  'học sinh, sinh viên',
];
const DEEDS = [
  'Tổ chức các hoạt động giáo dục truyền thống',
  'Duy trì sinh hoạt định kỳ',
  'Phát động phong trào trồng cây',
  'Mở lớp tập huấn kỹ năng',
  'Thăm hỏi, tặng quà gia đình chính sách',
];
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (number) => `${'X'.repeat(Math.floor(number / 10))}${ROMAN[number % 10]}`;

/** About 3 kB a page, as papers have. */
export function longPaper(pages) {
  const lines = [
    'TỈNH ĐOÀN A\tĐOÀN TNCS HỒ CHÍ MINH',
    'Số: 5-KH/TĐTN\tA, ngày 3 tháng 2 năm 2025',
    '',
    'KẾ HOẠCH',
    'Công tác năm 2025',
    '-----',
    'Ban Thường vụ xây dựng kế hoạch, cụ thể như sau:',
  ];
  for (let page = 0; page < pages; page += 1) {
    if (page % 30 === 0) lines.push(`${roman(page / 30 + 1)}. NHIỆM VỤ PHẦN ${page / 30 + 1}`);
    lines.push(`${(page % 30) + 1}. Nội dung của đợt ${page + 1}`);
    for (let line = 0; line < 14; line += 1) {
      const at = page * 14 + line;
      const words = `${DEEDS[at % 5]} cho ${SUBJECTS[(at * 3) % 5]}; phấn đấu mỗi chi đoàn có ít nhất ${String((at % 20) + 2).padStart(2, '0')} hoạt động trong tháng ${(at % 12) + 1}, gắn với nhiệm vụ chính trị của địa phương`;
      lines.push(line % 7 === 3 ? `${words}.` : `- ${words}.`);
    }
    lines.push(String(page + 2));
  }
  lines.push('Trên đây là kế hoạch công tác năm 2025.', 'TM. BAN THƯỜNG VỤ', '');
  return lines.join('\n');
}
