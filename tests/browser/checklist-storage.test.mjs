// The form where a browser cannot store any more, or may not at all.
import assert from 'node:assert/strict';
import { checklistPage, kept, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const notices = ({ inside }) => inside('.notices');

browserTest(
  'a storage that others have filled to the last letter is said at once, nothing is lost, and it is stored when there is room',
  { clock: null },
  async ({ page, server }) => {
    const path = server.page(checklistPage());
    await page.goto(server.origin + path);
    const form = await parts(page);
    await form.input('buoi-tuyen-truyen').fill('3');
    await kept(page);
    await page.evaluate(() => {
      for (let size = 1 << 22; size >= 1; size >>= 1) {
        for (let n = 0; ; n += 1) {
          try {
            localStorage.setItem(`khac-${size}-${n}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await form.row('ke-hoach').getByText('Có', { exact: true }).click();
    await notices(form).getByRole('alert').waitFor();
    assert.match(await notices(form).textContent(), /Bộ nhớ của trình duyệt đã đầy/);
    assert.equal(await form.points('ke-hoach'), '5/5');
    await page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('khac'))
        .forEach((key) => localStorage.removeItem(key)),
    );
    await form.input('nen-nep').fill('12');
    await notices(form).getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    const again = await parts(page);
    assert.deepEqual(
      [await again.points('ke-hoach'), await again.points('nen-nep'), await again.points('buoi-tuyen-truyen')],
      ['5/5', '12/15', '6/10'],
    );
  },
);

browserTest(
  'a frame that may not store anything says so before anything is typed, and its text can be taken elsewhere',
  async ({ page, server, newPage, expectMessage }) => {
    expectMessage(/Clipboard API has been blocked/);
    const path = server.page(checklistPage(), { 'Access-Control-Allow-Origin': '*' });
    // Without `allow-same-origin` the frame has no storage at all, and files have to allow it.
    await page.route('**/dist/**', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto(
      server.origin +
        server.page(
          `<!doctype html><html lang="vi"><title>Khung</title><iframe title="Phiếu" sandbox="allow-scripts" width="900" height="700" src="${path}"></iframe></html>`,
        ),
    );
    const frame = page.frameLocator('iframe');
    const inside = (selector) => frame.locator(`orientation-checklist ${selector}`);
    await inside('#score i').waitFor();
    assert.match(await inside('.notices [role=alert]').textContent(), /không cho lưu trên thiết bị/);
    await inside('input[name="buoi-tuyen-truyen"]').fill('3');
    await inside('.notices').getByRole('button', { name: 'Tạo đoạn mã để sao chép' }).click();
    // Where the clipboard is closed too, the code stands in a box to be copied by hand.
    const code = await inside('textarea[readonly]').inputValue();
    assert.match(code, /^orientation1\./);

    const other = await newPage();
    await other.goto(server.origin + server.page(checklistPage()));
    const form = await parts(other);
    await form.inside('[data-paste]').fill(code);
    await form.inside('section:has([data-paste])').getByRole('button', { name: 'Nhập', exact: true }).click();
    await other.waitForFunction(
      () => document.querySelector('orientation-checklist').filled.answers?.['buoi-tuyen-truyen']?.value?.value === 3,
    );
    assert.equal(await form.points('buoi-tuyen-truyen'), '6/10');
    // What the frame fetches later may be on its way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
);
