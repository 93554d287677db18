// The printed page is the paper: its words, in its order, and nothing of the interface.
import assert from 'node:assert/strict';
import { browserTest, driveWholeBrowser, screenshot } from './harness.mjs';
import { openDemo, plan, squeezed } from './demo.mjs';

driveWholeBrowser();

// What is printed: the words of the text nodes that can be seen, in their order.
const printed = (page) =>
  page.locator('orientation-plan').evaluate((widget) => {
    const words = [];
    const walk = (parent) => {
      for (const child of parent.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) words.push(child.data);
        else if (child.nodeType === Node.ELEMENT_NODE && child.checkVisibility({ visibilityProperty: true })) {
          const { position, clipPath, width } = getComputedStyle(child);
          if (position === 'absolute' && (clipPath !== 'none' || parseFloat(width) <= 1)) continue;
          const inline = getComputedStyle(child).display.startsWith('inline');
          words.push(inline ? '' : ' ');
          walk(child);
          words.push(inline ? '' : ' ');
        }
      }
    };
    walk(widget.shadowRoot);
    return words.join('');
  });

const passages = [
  ...plan.header.map((line) => line.passage),
  plan.theme.question,
  ...plan.theme.options.map((option) => option.passage),
  ...plan.sections.flatMap(function all(section) {
    return [
      section.heading,
      ...(section.tasks ?? []).flatMap((task) => task.actions.map((action) => action.passage)),
      ...(section.sections ?? []).flatMap(all),
    ];
  }),
  ...plan.signature.map((line) => line.passage),
];

browserTest('the printed page has every passage of the paper, in the order of the paper', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.emulateMedia({ media: 'print' });
  const text = squeezed(await printed(page));
  let from = 0;
  for (const { text: words } of passages) {
    const at = text.indexOf(squeezed(words), from);
    assert.ok(at >= 0, `“${words}” is missing or out of order`);
    from = at + squeezed(words).length;
  }
  await screenshot(page, 'demo-print');
});

browserTest('the printed page has nothing of the interface, and nothing of the skin', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.getByRole('searchbox').fill('thanh niên');
  await page.emulateMedia({ media: 'print' });
  const seen = await page
    .locator('orientation-plan')
    .evaluate((widget) =>
      [...widget.shadowRoot.querySelectorAll('button, input, nav, summary, details, [role="search"], .chip, .toast')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => `${element.localName}.${element.className}`),
    );
  assert.deepEqual(seen, []);
  assert.equal(await page.locator('#thanh-menu').isVisible(), false);
});

browserTest('what a filter hides on the screen is printed all the same', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.locator('summary', { hasText: 'Lọc nhiệm vụ' }).click();
  await page.getByRole('checkbox', { name: /^Đại hội Đoàn/ }).check();
  await page.emulateMedia({ media: 'print' });
  const text = squeezed(await printed(page));
  assert.ok(text.includes('Giáo dục lý tưởng cách mạng'), 'the paper is printed whole');
});

browserTest('the paper is printed on a few sheets of A4', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'strict.html');
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  assert.ok(sheets >= 3 && sheets <= 8, `${sheets} sheets`);
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf);
  // 210 by 297 millimetres, in points.
  assert.ok(Math.abs(width - 595.28) < 1.5 && Math.abs(height - 841.89) < 1.5, `${width} by ${height} points`);
});
