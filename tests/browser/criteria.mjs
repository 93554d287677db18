// What the tests of the criteria on the desk share.
import { readFile } from 'node:fs/promises';

/** A table of three criteria in two groups; the second group says 12 and has 10. */
export const TABLE = `BỘ TIÊU CHÍ ĐÁNH GIÁ CHI ĐOÀN NĂM 2025
STT\tNội dung\tĐiểm tối đa
I\tHỌC TẬP\t10
1\tCó kế hoạch học tập\t4
2\tTổ chức sinh hoạt (2 điểm/buổi)\t6
II\tPHONG TRÀO\t12
1\tTrồng cây\t10
`;

/** The criteria on the desk. */
export const desk = (page) => page.locator('orientation-import .criteria-desk');

/** Folds the criteria open. */
export async function openCriteria(page) {
  await page.getByText('Bộ tiêu chí', { exact: true }).click();
  await desk(page).getByText('Từ bảng hoặc tệp tiêu chí').first().waitFor();
}

/** Pastes a table and has it read. */
export async function paste(page, table) {
  await desk(page).getByText('Hoặc dán bảng').click();
  await desk(page)
    .getByRole('textbox', { name: /Hoặc dán bảng/ })
    .fill(table);
  await desk(page).getByRole('button', { name: 'Đọc bảng đã dán' }).click();
}

/** The criterion of these words. */
export const criterion = (page, title) =>
  desk(page)
    .locator('.criterion')
    .filter({ has: page.locator('summary', { hasText: title }) });

/** The criterion of these words, folded open. */
export async function opened(page, title) {
  const one = criterion(page, title);
  await one.locator('summary').click();
  return one;
}

/** The set as it is downloaded. */
export async function saved(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, set: JSON.parse(text).content };
}
