// What the tests of the desk share.
import { readFile } from 'node:fs/promises';

/** The paper of the built-in plan, as its committee sent it. */
export const paper = await readFile(
  new URL('../../crates/model/plans/lai-chau-2022/source.txt', import.meta.url),
  'utf8',
);

/** A short paper with a difficulty or two: a number too many, a date that is none, a sentence cut by a page number. */
export const short = `TỈNH ĐOÀN A\tĐOÀN TNCS HỒ CHÍ MINH
Số: 5-KH/TĐTN\tA, ngày 3 tháng 2 năm 2025

KẾ HOẠCH
Trồng cây năm 2025
-----
Thực hiện chương trình năm 2025, cụ thể như sau:
I. MỤC TIÊU
1. Mục tiêu chung
- Nâng cao ý thức bảo vệ rừng của đoàn viên, thanh niên.
2. Chỉ tiêu
- Mỗi chi đoàn trồng ít nhất 05 cây xanh.
II. NỘI DUNG
1. Tuyên truyền; treo băng rôn trước ngày 30/02/2025.
3. Ra quân trồng cây tại các
2
bản vùng cao.
Trên đây là kế hoạch trồng cây năm 2025.
TM. BAN THƯỜNG VỤ
`;

/** Opens the page of the desk. */
export async function openDesk({ page, open }, path = '/demo/import.html') {
  await open(path);
  await page.locator('orientation-import').getByRole('textbox').waitFor();
}

/** Brings a text and waits for its outline. */
export async function bring(page, text) {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: /Đọc văn bản|Read the text/ }).click();
  await page.getByRole('tree').waitFor();
}

/** The rows of the outline: level, words. */
export const outline = (page) =>
  page
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => [Number(item.ariaLevel), item.querySelector('.words').textContent.trim()]),
    );

/** The words of the row that is looked at. */
export const selected = (page) =>
  page.locator('[role=treeitem][aria-selected=true] .words').evaluate((words) => words.textContent.trim());

/** The numbers of the source lines that are marked. */
export const marked = (page) =>
  page
    .locator('[role=option][aria-selected=true]')
    .evaluateAll((lines) => lines.map((line) => Number(line.dataset.line)));
