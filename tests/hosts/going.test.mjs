// Links, printing and going back in each engine: what each of them does in a way of its own.
import assert from 'node:assert/strict';
import { everywhere } from './everywhere.mjs';

const PLAN = 'orientation-plan';
const SCRIPT = '<script type="module" src="/dist/orientation.js"></script>';
const plan = (attributes = '') =>
  `<orientation-plan src="/dist/plans/lai-chau-2022.json" ${attributes}></orientation-plan>`;
const FORM = `<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" unit-id="a"
  unit-name="Chi đoàn bản Mẫu" unit-type="chapter" period="2022"></orientation-checklist>`;
const NUMBER = ['orientation-checklist', '[data-criterion] input.num'];
const page = (body, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>${head}${SCRIPT}</head><body>${body}</body></html>`;

const isShown = () => Boolean(document.querySelector('orientation-plan')?.planId);
const isScored = () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null;

// What a link leads to is marked and in sight.
const isAt = (id) => {
  const found = document.querySelector('orientation-plan')?.shadowRoot?.querySelector('.target');
  const top = found?.getBoundingClientRect().top;
  return found?.id === `n-${id}` && found.getClientRects().length > 0 && top >= 0 && top < innerHeight;
};

everywhere(
  'a link with what a chat puts after it, a node that is gone, a hidden tab, a closed details',
  async (tools) => {
    const { page: tab, write } = tools;
    await write(page(plan()), '?orientation=lai-chau-2022/2.6.t1.a3).');
    await tab.until(isAt, '2.6.t1.a3');

    await write(page(plan()), '?orientation=lai-chau-2022/2.6.t9');
    await tab.until(isAt, '2.6');
    await tab.appears(PLAN, '.toast');

    const place = '?orientation=lai-chau-2022/2.4';
    await write(page(`<div id="tab" style="display:none"><div style="height:2000px"></div>${plan()}</div>`), place);
    await tab.until(isShown);
    await tab.evaluate(() => void (document.getElementById('tab').style.display = 'block'));
    await tab.until(isAt, '2.4');

    await write(page(`<details><summary>2022</summary>${plan()}</details>`), place);
    await tab.until(isAt, '2.4');
  },
);

everywhere(
  'on a phone the outline is a sheet, and the filters lead to what they leave',
  async ({ page: tab, write }) => {
    await write(page(plan(), '<meta name="viewport" content="width=device-width">'));
    await tab.size(400, 780);
    await tab.until(isShown);
    await tab.opens([PLAN, '.way'], [PLAN, 'dialog.sheet']);
    await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('orientation-plan');
      [...shadowRoot.querySelectorAll('dialog.sheet a')].find(({ href }) => /[/F]2\.4$/.test(href)).click();
    });
    await tab.until(isAt, '2.4');
    assert.ok(!(await tab.text(PLAN, 'dialog.sheet')), 'the sheet is closed');
    assert.match(await tab.text(PLAN, '.aside'), /Mục lục/);

    await tab.opens([PLAN, '.way:last-of-type'], [PLAN, '.filters .choice']);
    await tab.click(PLAN, '.group.kinds .choice:nth-of-type(2)');
    await tab.appears(PLAN, '.filtered .button');
    assert.equal(await tab.text(PLAN, '.way .badge [aria-hidden]'), '1');
    const said = await tab.text(PLAN, '.filtered .button');
    assert.match(said, /^Xem [1-9]\d* nhiệm vụ$/);
    await tab.evaluate(() =>
      document.querySelector('orientation-plan').shadowRoot.querySelector('.filtered .button').click(),
    );
    await tab.until((words) => {
      const { shadowRoot } = document.querySelector('orientation-plan');
      const shown = [...shadowRoot.querySelectorAll('.task')].filter((task) => task.getClientRects().length > 0);
      return words === `Xem ${shown.length} nhiệm vụ` && !shadowRoot.querySelector('.filters').open;
    }, said);
  },
);

everywhere('where nothing prints that is said, and no frame is left', async ({ page: tab, write }) => {
  await write(page(plan(), '<script>window.print = undefined;</script>'));
  await tab.until(isShown);
  await tab.evaluate(() => {
    // Frames have a print() of their own.
    const { prototype } = HTMLIFrameElement;
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'contentWindow');
    Object.defineProperty(prototype, 'contentWindow', {
      get() {
        const inner = get.call(this);
        if (inner !== null) inner.print = undefined;
        return inner;
      },
    });
    document.querySelector('orientation-plan').print();
  });
  await tab.appears(PLAN, 'dialog.printing');
  assert.equal(
    await tab.evaluate(() => document.querySelector('orientation-plan').shadowRoot.querySelectorAll('iframe').length),
    0,
  );
});

everywhere(
  'in a page that scrolls inside a box the paper stands above everything while it is printed',
  async ({ page: tab, write }) => {
    const shell = '<style>html,body{height:100%;margin:0;overflow:hidden}#app{height:100%;overflow:auto}</style>';
    await write(page(`<div id="app">${plan()}${FORM}</div>`, shell));
    await tab.until(() => {
      dispatchEvent(new Event('beforeprint'));
      const roots = [...document.querySelectorAll('orientation-plan, orientation-checklist')].map(
        (each) => each.shadowRoot,
      );
      const layer = roots.map((root) => root?.querySelector('.whole')).find(Boolean);
      const papers = layer?.matches(':popover-open') && layer.children.length;
      dispatchEvent(new Event('afterprint'));
      return papers === 2 && roots.every((root) => root.querySelector('.whole') === null);
    });
  },
);

everywhere('a page that is gone back to goes on where it was, from the cache of the browser or anew', async (tools) => {
  const { page: tab, write, t, engine } = tools;
  const address = await write(
    page(FORM, '<script>addEventListener("pageshow", (event) => { window.kept = event.persisted; });</script>'),
  );
  await tab.until(isScored);
  await tab.fill(NUMBER, '3');
  await tab.until(() => Object.keys(document.querySelector('orientation-checklist').filled.answers).length === 1);
  await write(page('<p>Another</p>'));
  await tab.until(() => document.body.textContent.includes('Another'));
  await tab.back();
  await tab.until((path) => location.pathname === path, new URL(address).pathname);
  await tab.until(isScored);
  await tab.until(
    (place) => document.querySelector(place[0]).shadowRoot.querySelector(place[1])?.value === '3',
    NUMBER,
  );
  t.diagnostic(`${engine}: ${(await tab.evaluate(() => window.kept)) ? 'from the cache' : 'anew'}`);
  // What is typed now is scored and stored like before.
  await tab.evaluate((place) => document.querySelector(place[0]).shadowRoot.querySelector(place[1]).select(), NUMBER);
  await tab.type('4');
  await tab.until(
    () => Object.values(document.querySelector('orientation-checklist').filled.answers)[0].value.value === 4,
  );
  await tab.until(() => Object.values({ ...localStorage }).some((text) => /"value":4\b/.test(text)));
});
