/** One action of a task: whom it concerns, which levels, when, and which targets it states. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Action, Audience, Comparison, Level, Target } from '../../engine/types.js';
import { periodWords } from '../../ui/i18n/format.js';
import { quantityOf, quantityWords } from '../quantity.js';
import { taking } from './field.js';
import type { Host } from './host.js';
import { change } from './toolbar.js';

export function actionPart(action: Action, at: number, all: number, host: Host): TemplateResult {
  const { words } = host;
  const { passage, audiences = [], levels = [], periods = [], targets = [] } = action;
  const told = [
    ...audiences.map((each) => words.audiences[each]),
    ...levels.map((each) => words.levels[each]),
    ...periods.map((each) => periodWords(each, words)),
  ];
  return html`<section class="action" aria-label="${words.edit.action(at + 1, all)}">
    <h3>${words.edit.action(at + 1, all)}</h3>
    <p class="passage" translate="no">${passage.text}</p>
    ${targets.map((target, nth) => targetPart(action, target, nth, host))}
    <div class="actions"><button type="button" class="quiet" @click=${(event: Event) => addTarget(event, action, host)}>${words.edit.addTarget}</button>
      <span class="remark">${words.edit.addTargetHint}</span></div>
    <details class="choices"><summary>${words.edit.labels}: ${told.length === 0 ? words.edit.noLabels : told.join('; ')}</summary>
      ${choices(words.edit.audiences, words.audiences, audiences, (chosen) => label(action, { audiences: chosen as Audience[] }, host))}
      ${choices(words.edit.levels, words.levels, levels, (chosen) => label(action, { levels: chosen as Level[] }, host))}
      ${
        periods.length === 0
          ? nothing
          : html`<p class="legend">${words.edit.periods}</p><ul class="periods">${periods.map(
              (period) =>
                html`<li>${periodWords(period, words)} <button type="button" class="quiet" aria-label="${words.edit.remove}: ${periodWords(period, words)}" @click=${() => label(action, { periods: periods.filter((each) => each !== period) }, host)}>${words.edit.remove}</button></li>`,
            )}</ul>`
      }
    </details>
  </section>`;
}

function label(action: Action, said: Partial<Pick<Action, 'audiences' | 'levels' | 'periods'>>, host: Host): void {
  const { id, audiences = [], levels = [], periods = [] } = action;
  change(host, { kind: 'labels', action: id, audiences, levels, periods, ...said });
}

function choices(
  legend: string,
  names: Readonly<Record<string, string>>,
  chosen: readonly string[],
  choose: (chosen: string[]) => void,
): TemplateResult {
  const all = Object.keys(names);
  const turn = (each: string, isOn: boolean): void =>
    choose(all.filter((one) => (one === each ? isOn : chosen.includes(one))));
  return html`<fieldset><legend class="legend">${legend}</legend>${all.map(
    (each) =>
      html`<label class="choice"><input type="checkbox" .checked=${live(chosen.includes(each))} @change=${(event: Event) => turn(each, (event.currentTarget as HTMLInputElement).checked)}> ${names[each]}</label>`,
  )}</fieldset>`;
}

function targetPart(action: Action, target: Target, nth: number, host: Host): TemplateResult {
  const { words } = host;
  const { targets = [] } = action;
  const put = (changed: (target: Target) => Target | undefined): boolean => {
    // What was said a moment ago counts, drawn or not.
    const now = host.store.action(action.id)?.targets ?? targets;
    const kept = now.flatMap((each, at) => (at === nth ? (changed(each) ?? []) : each));
    return change(host, { kind: 'targets', action: action.id, targets: kept });
  };
  const { amount } = target;
  const comparisons = Object.keys(words.edit.comparisons) as Comparison[];
  const withAmount = (said: Partial<NonNullable<Target['amount']>>): boolean =>
    put((now) => ({ ...now, amount: { comparison: 'atLeast', number: '0', unit: '', ...now.amount, ...said } }));
  const number = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const quantity = quantityOf(input.value);
    input.setCustomValidity(quantity === undefined ? words.edit.notANumber : '');
    if (quantity === undefined) {
      input.setAttribute('aria-invalid', 'true');
      host.say(words.edit.notANumber);
    } else {
      input.removeAttribute('aria-invalid');
      withAmount({ number: quantity });
    }
  };
  return html`<fieldset class="target"><legend>${words.edit.target(nth + 1)}</legend>
    <p class="stated" translate="no">“${target.words}”</p>
    ${
      amount === undefined || amount === null
        ? html`<p class="remark">${target.assignedBy ? words.edit.assignedBy(target.assignedBy) : words.edit.noNumber}</p>`
        : html`<div class="fields">
          <label class="field"><span>${words.edit.comparison}</span><select @change=${taking(amount.comparison, (value) => withAmount({ comparison: value as Comparison }))}>
            ${comparisons.map((each) => html`<option value="${each}" ?selected=${each === amount.comparison}>${words.edit.comparisons[each]}</option>`)}</select></label>
          <label class="field short"><span>${words.edit.amount}</span><input type="text" inputmode="decimal" autocomplete="off" .value=${quantityWords(amount.number)} @change=${number}></label>
          <label class="field"><span>${words.edit.unit}</span><input type="text" autocomplete="off" .value=${amount.unit} @change=${taking(amount.unit, (value) => withAmount({ unit: value.trim() }))}></label>
        </div>`
    }
    <button type="button" class="quiet" aria-label="${words.edit.remove}: ${target.words}" @click=${() => put(() => undefined)}>${words.edit.remove}</button>
  </fieldset>`;
}

// A target is what is chosen of the words of the action; all of them where nothing is chosen.
function addTarget({ currentTarget }: Event, action: Action, host: Host): void {
  const box = (currentTarget as Element).closest('.side')?.querySelector<HTMLTextAreaElement>('.split textarea');
  const chosen = box?.value.slice(box.selectionStart, box.selectionEnd).trim() ?? '';
  const text = action.passage.text;
  const words = chosen !== '' && text.includes(chosen) ? chosen : text;
  const [, found = ''] = /(\d[\d.,]*)/.exec(words) ?? [];
  const number = quantityOf(found.replace(/[.,]$/, '')) ?? '0';
  const after = words.slice(words.indexOf(found) + found.length).trim();
  const unit = after.startsWith('%') ? '%' : (after.split(/[\s,.;:]/)[0] ?? '');
  change(host, {
    kind: 'targets',
    action: action.id,
    targets: [...(action.targets ?? []), { words, amount: { comparison: 'atLeast', number, unit } }],
  });
}
