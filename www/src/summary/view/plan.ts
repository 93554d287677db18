/** The plan beside what all units have done: each task with how far it has come, each target with its sums. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { TargetSum, TaskLine } from '../../engine/types.js';
import { barOf, numberWords, opens, shareWords } from './figures.js';
import type { Host } from './host.js';

export function planPanel(host: Host, tasks: readonly TaskLine[]): TemplateResult {
  const { words } = host;
  return html`<section aria-labelledby="plan-title">
    <h3 id="plan-title">${words.plan.title}</h3>
    <p class="remark">${words.plan.hint}</p>
    <ol class="tasks">${tasks.map((task) => taskItem(host, task))}</ol>
  </section>`;
}

function taskItem(host: Host, task: TaskLine): TemplateResult {
  const { words } = host;
  return html`<li class="task">
    <p class="words">${task.words}</p>
    ${
      task.criteria.length === 0
        ? html`<p class="remark">${words.plan.unmeasured}</p>`
        : html`<p class="with-bar">${barOf(task.share)}<span class="percent">${opens(host, { figure: { kind: 'several', ids: task.criteria }, title: task.words }, shareWords(task.share, words), task.share == null ? 0 : 1)}</span></p>`
    }
    ${
      task.targets.length === 0
        ? nothing
        : html`<ul class="targets">${task.targets.map(
            ({ target, sums }) => html`<li><p><span class="remark">${words.plan.target}</span> ${target.words}</p>
              ${sums.length === 0 ? html`<p class="remark">${words.plan.uncounted}</p>` : html`<ul>${sums.map((sum) => html`<li>${sumLine(host, sum)}</li>`)}</ul>`}</li>`,
          )}</ul>`
    }
  </li>`;
}

function sumLine(host: Host, sum: TargetSum): TemplateResult {
  const { words } = host;
  const counted = words.plan.counted(
    numberWords(sum.part, words),
    sum.whole == null ? undefined : numberWords(sum.whole, words),
    sum.share == null ? undefined : shareWords(sum.share, words),
  );
  const figure = { kind: 'criterion', id: sum.criterion } as const;
  return html`${sum.title}: <strong>${opens(host, { figure, title: sum.title }, counted, sum.units)}</strong>
    · ${opens(host, { figure, title: sum.title }, words.filter.shown(sum.units), sum.units)}`;
}
