// A page with the plan and a chapter's form, as a union's site has them side by side.

/** The markup of such a page; `around` puts the two elements together. */
export function meetingPage({
  attributes = '',
  lang = 'vi',
  around = (plan, form) => plan + form,
  script = '<script type="module" src="../dist/orientation.js"></script>',
} = {}) {
  const plan = `<orientation-plan src="../dist/plans/lai-chau-2022.json" lang="${lang}"></orientation-plan>`;
  const form = `<orientation-checklist criteria="../dist/criteria/chi-doan.json" unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu" period="2022" layout="page" lang="${lang}" ${attributes}></orientation-checklist>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>t</title>
${script}</head>
<body>${around(plan, form)}</body></html>`;
}

/** Opens such a page and waits until the form is scored and stands beside the tasks of the plan. */
export async function openMeeting({ page, write }, options) {
  await write(meetingPage(options));
  await met(page);
}

/** Waits until plan and form have met, and everything in the plan has its place: what has none shows no words. */
export async function met(page) {
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
  );
  await page.locator('orientation-plan .measure').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('.task:not([data-laid])') === null,
  );
  // The fingerprint of the plan's file takes a line of its own when it comes.
  await page.locator('orientation-plan .source code').nth(1).waitFor({ state: 'attached' });
}

/** What stands beside a task of the plan. */
export const beside = (page, task) => page.locator(`orientation-plan [id="n-${task}"] .measures`);

/** A criterion beside a task. */
export const measure = (page, task, id) => beside(page, task).locator(`[data-criterion="${id}"]`);

/** A criterion of the form. */
export const row = (page, id) => page.locator(`orientation-checklist [data-criterion="${id}"]`);
