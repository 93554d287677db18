import assert from 'node:assert/strict';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const free = (id, title, max, more) => ({ id, title, rule: { kind: 'free', max }, ...more });
const set = ({ criteria, facts = [], gates = [], origin = { kind: 'proposed', note: 'Ngưỡng do dự án đề xuất.' } }) => {
  const clauses = (is) => [
    { id: 'diem', text: 'Đủ điểm.', when: { kind: 'total', is } },
    ...gates.map(({ id, text }) => ({ id: `co-${id}`, text, when: { kind: 'gate', gate: id } })),
  ];
  const grade = (id, title, is) => ({ id, title, need: { kind: 'all' }, clauses: clauses(is) });
  return {
    format: 'orientation/criteria',
    version: 1,
    content: {
      id: 'bo-thu',
      edition: '1',
      title: 'Bộ thử',
      origin: { kind: 'proposed' },
      facts,
      gates,
      classing: {
        origin,
        classes: [grade('tot', 'Tốt', { atLeast: '20' }), grade('dat', 'Đạt', { below: '20' })],
        order: ['tot', 'dat'],
      },
      groups: [{ id: 'g', title: 'Công tác', criteria }],
    },
  };
};
const proven = free('nen-nep', 'Nền nếp sinh hoạt', '10', { evidence: { need: 'required', kinds: ['text'] } });
const plain = free('cong-tac', 'Công tác Đội', '20');

const text = (locator) => locator.evaluate((element) => element.textContent.replaceAll(/\s+/g, ' ').trim());

browserTest('a class is not given before all is answered that it asks for', async (tools) => {
  const { inside, input } = await openChecklist(tools, { set: set({ criteria: [proven, plain] }) });
  await input('cong-tac').fill('20');
  assert.equal(await text(inside('.bar .class')), 'Chưa xếp loại: còn 1 mục');
});

browserTest('a class without its required evidence is provisional, says why, and leads there', async (tools) => {
  const { inside, input } = await openChecklist(tools, { set: set({ criteria: [proven, plain] }) });
  await input('cong-tac').fill('20');
  await input('nen-nep').fill('5');
  assert.equal(await text(inside('.bar .class')), 'Tốt (tạm xếp, tham khảo)');
  await inside('[data-do=result]').click();
  await inside('#r-class').waitFor();
  const sheet = await text(inside('.sheet'));
  assert.match(sheet, /Mới là tạm xếp vì 1 tiêu chí còn thiếu minh chứng bắt buộc: ?1\. Nền nếp sinh hoạt/);
  assert.match(sheet, /không do văn bản hướng dẫn quy định\. Ngưỡng do dự án đề xuất\./);
  await inside('.unproven [data-to="nen-nep"]').click();
  await inside('[data-criterion="nen-nep"] :focus').waitFor();
});

browserTest('a class of a guidance, with all that it asks for, is the class and nothing else', async (tools) => {
  const origin = { kind: 'official', paper: { symbol: '33-HD/TWĐTN-BTC' } };
  const { inside, input } = await openChecklist(tools, { set: set({ criteria: [plain], origin }) });
  await input('cong-tac').fill('20');
  assert.equal(await text(inside('.bar .class')), 'Tốt');
});

browserTest('where a gate of every class is closed, the form says so and names it', async (tools) => {
  const facts = [{ id: 'du-6-thang', title: 'Hoạt động từ 6 tháng?', value: { kind: 'yesNo' } }];
  const when = { kind: 'fact', fact: 'du-6-thang', is: { kind: 'yes' } };
  const gates = [{ id: 'du', text: 'Hoạt động từ 6 tháng trở lên.', when }];
  const { inside } = await openChecklist(tools, { set: set({ criteria: [plain], facts, gates }) });
  await inside('[name="fact:du-6-thang"][value=no]').check();
  assert.equal(await text(inside('.bar .class')), 'Chưa đủ điều kiện xếp loại');
  await inside('[data-do=result]').click();
  await inside('#r-class').waitFor();
  assert.match(await text(inside('.sheet')), /Chưa đủ điều kiện: Hoạt động từ 6 tháng trở lên\./);
});

browserTest('a total that is brought to the full scale and rounded says so beside the number', async (tools) => {
  const waived = free('thieu-nhi', 'Công tác thiếu nhi', '10', { notApplicable: 'allowed' });
  const { inside, input, row, total } = await openChecklist(tools, {
    set: set({ criteria: [plain, free('ren', 'Rèn luyện', '10'), waived] }),
  });
  await input('cong-tac').fill('10');
  await input('ren').fill('10');
  await row('thieu-nhi').locator('[data-do=details]').click();
  await row('thieu-nhi').getByRole('button', { name: 'Không áp dụng' }).click();
  assert.equal(await total(), 'Tổng điểm: ≈ 26,67 / 40');
  await inside('[data-do=result]').click();
  await inside('#r-points').waitFor();
  assert.match(
    await text(inside('.sheet')),
    /Quy đổi từ 20\/30 về thang 40 điểm vì có tiêu chí không áp dụng\. Dấu ≈: điểm đã làm tròn đến phần trăm điểm\./,
  );
});

browserTest('the reasons of a class name choices by their titles, never by their ids', async (tools) => {
  const options = [
    { id: 'dung-han', title: 'Nộp đủ, đúng hạn' },
    { id: 'thieu', title: 'Nộp thiếu' },
  ];
  const facts = [{ id: 'doan-phi', title: 'Đoàn phí', value: { kind: 'choice', options } }];
  const when = { kind: 'fact', fact: 'doan-phi', is: { kind: 'choice', among: ['dung-han'] } };
  const gates = [{ id: 'phi', text: 'Nộp đủ, đúng hạn đoàn phí.', when }];
  const { inside } = await openChecklist(tools, { set: set({ criteria: [plain], facts, gates }) });
  await inside('[name="fact:doan-phi"][value=thieu]').check();
  await inside('[data-do=result]').click();
  await inside('.class-of summary').first().click();
  await inside('[data-do=explain][data-key="class/tot"]').click();
  await inside('.why').first().waitFor();
  const why = await text(inside('.why').first());
  assert.match(why, /Đã khai Nộp thiếu; yêu cầu: Nộp đủ, đúng hạn/);
  assert.doesNotMatch(why, /thieu|dung-han/);
});
