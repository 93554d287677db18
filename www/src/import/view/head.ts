/** What the paper says of itself as a whole; each of it can be corrected. */
import { html, type TemplateResult } from 'lit/html.js';
import type { DeskHead, Level, Status } from '../../engine/types.js';
import { type PeriodForm, PERIOD_FORMS, periodForm, periodToken } from '../period.js';
import { taking } from './field.js';
import type { Host } from './host.js';
import { change } from './toolbar.js';

const ID = /^[a-z0-9](?:[a-z0-9.-]{0,94}[a-z0-9])?$/;

export function headPanel(host: Host): TemplateResult {
  const { store, words } = host;
  const { check } = words;
  const head = store.view?.head;
  if (head === undefined) return html``;
  const { id, issue, period, status } = head;
  // What was said a moment ago counts, drawn or not.
  const put = (said: (now: DeskHead) => Partial<Pick<DeskHead, 'id' | 'issue' | 'period' | 'status'>>): boolean => {
    const now = store.view?.head ?? head;
    return change(host, {
      kind: 'head',
      id: now.id,
      issue: now.issue,
      period: now.period,
      status: now.status,
      ...said(now),
    });
  };
  const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const text = (name: string, value: string | null | undefined, take: (text: string) => boolean): TemplateResult =>
    html`<label class="field ${name === check.issuer ? 'whole' : ''}"><span>${name}</span><input type="text" autocomplete="off" .value=${value ?? ''} @change=${taking(value ?? '', take)}></label>`;
  // What is absent is left out of the file.
  const issued = (name: 'symbol' | 'place' | 'date', value: string | undefined): boolean =>
    put(({ issue: { [name]: _, ...rest } }) => ({ issue: value === undefined ? rest : { ...rest, [name]: value } }));
  const own = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const isId = ID.test(input.value);
    input.toggleAttribute('aria-invalid', !isId);
    if (isId) put(() => ({ id: input.value }));
    else host.say(words.edit.notAnId);
  };
  return html`<div class="fields">
    ${text(check.issuer, issue.by, (value) => put((now) => ({ issue: { ...now.issue, by: value.trim() } })))}
    ${text(check.symbol, issue.symbol, (value) => issued('symbol', said(value)))}
    ${text(check.place, issue.place, (value) => issued('place', said(value)))}
    <label class="field"><span>${check.date}</span><input type="date" .value=${issue.date ?? ''} @change=${taking(issue.date ?? '', (value) => issued('date', said(value)))}></label>
    ${select(check.level, words.levels, issue.level, (value) => put((now) => ({ issue: { ...now.issue, level: value as Level } })))}
    ${select(check.status, words.statuses, status, (value) => put(() => ({ status: value as Status })))}
    ${periodPart(period, (token) => put(() => ({ period: token })), host)}
    <label class="field whole"><span>${check.id}</span><input type="text" autocomplete="off" spellcheck="false" aria-describedby="id-hint" .value=${id} @change=${own}></label>
  </div>
  <p class="remark" id="id-hint">${words.edit.idHint}</p>
  <p class="remark">${words.edit.titleHint}</p>`;
}

function select(
  name: string,
  names: Readonly<Record<string, string>>,
  value: string,
  take: (value: string) => boolean,
): TemplateResult {
  return html`<label class="field"><span>${name}</span><select @change=${taking(value, take)}>
    ${Object.entries(names).map(([each, told]) => html`<option value="${each}" ?selected=${each === value}>${told}</option>`)}</select></label>`;
}

function periodPart(token: string, put: (token: string) => boolean, host: Host): TemplateResult {
  const { words } = host;
  const { form, from, to } = periodForm(token);
  const take = (said: { form?: PeriodForm; from?: string; to?: string }): boolean => {
    const found = periodToken({ form, from, to, ...said });
    if (found === undefined) host.say(words.edit.notAPeriod);
    return found === token || (found !== undefined && put(found));
  };
  const type = form === 'days' ? 'date' : form === 'month' ? 'month' : 'text';
  const input = (name: string, value: string, side: 'from' | 'to'): TemplateResult =>
    html`<label class="field short"><span>${name}</span><input type="${type}" autocomplete="off" .value=${value} @change=${taking(value, (text) => take({ [side]: text }))}></label>`;
  const isRange = form === 'years' || form === 'term' || form === 'schoolYear' || form === 'days';
  return html`<fieldset class="period"><legend>${words.check.period}</legend><div class="fields">
    <label class="field"><span>${words.edit.periodForm}</span><select @change=${taking(form, (value) => take({ form: value as PeriodForm }))}>
      ${PERIOD_FORMS.map((each) => html`<option value="${each}" ?selected=${each === form}>${words.edit.periodForms[each]}</option>`)}</select></label>
    ${input(isRange ? words.edit.from : words.edit.periodForms[form], from, 'from')}
    ${isRange && form !== 'schoolYear' ? input(words.edit.to, to, 'to') : ''}
  </div></fieldset>`;
}
