/** One condition: a simple one is changed by its fields; one of several clauses is told in words and left as it is. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Bounds, Condition, CriteriaSet, Test } from '../../engine/types.js';
import {
  type Asked,
  askedOf,
  conditionOf,
  conditionWords,
  firstOf,
  firstTest,
  type Named,
  type Simple,
  simpleOf,
  subjectsIn,
} from '../conditions.js';
import { quantityOf } from '../quantity.js';
import { pointsOf, shareOf } from '../rules.js';
import type { Subject } from '../subject.js';
import type { CriteriaWords } from '../words/criteria.js';
import { choiceField, optionalNumber, withMember } from './criteria-fields.js';

export interface ConditionHost {
  set: CriteriaSet;
  words: CriteriaWords;
  /** The gate or the class that it is a condition of: it cannot be asked of itself. */
  own?: { gate?: string; class?: string };
  take: (condition: Condition) => Promise<boolean>;
}

/** What there is to look at without the condition's own gate or class. */
function offered({ set, own }: ConditionHost): Readonly<Record<Subject, readonly Named[]>> {
  const all = subjectsIn(set);
  const but = (list: readonly Named[], id: string | undefined): Named[] => list.filter(([each]) => each !== id);
  return { ...all, gate: but(all.gate, own?.gate), class: but(all.class, own?.class) };
}

export function conditionPart(condition: Condition, host: ConditionHost): TemplateResult {
  const { set, words } = host;
  const simple = simpleOf(condition);
  const told = html`<p class="told"><span class="unseen">${words.condition}: </span>${conditionWords(condition, set, words)}</p>`;
  return simple === undefined
    ? html`${told}<p class="remark">${words.several}</p>`
    : html`${told}${fieldsOf(simple, host)}`;
}

function fieldsOf(simple: Simple, host: ConditionHost): TemplateResult {
  const { set, words, take } = host;
  const { subject, of } = simple;
  const all = offered(host);
  const isThere = (each: Subject): boolean =>
    each === subject || all[each].length > 0 || each === 'total' || each === 'percent';
  const subjects = (Object.keys(words.subjects) as Subject[]).filter(isThere);
  const named = all[subject];
  const put = (change: Partial<Simple>): Promise<boolean> => take(conditionOf({ ...simple, ...change }));
  // Another thing that is looked at may be answered otherwise.
  const rename = (id: string): Promise<boolean> => {
    const [before, after] = [askedOf(set, subject, of), askedOf(set, subject, id)];
    const isAlike = before?.kind === after?.kind && before?.kind !== 'choice' && before?.kind !== 'units';
    return put({ of: id, ...(isAlike || simple.test === undefined ? {} : { test: firstTest(after) }) });
  };
  const asked = askedOf(set, subject, of);
  return html`<div class="fields">
    ${choiceField(
      words.subject,
      subject,
      subjects.map((each) => [each, words.subjects[each]] as const),
      (next) => take(firstOf(set, next, all[next][0]?.[0])),
    )}
    ${named.length === 0 && of === undefined ? nothing : choiceField(words.which, named.some(([id]) => id === of) ? (of ?? '') : '', named, rename, named.some(([id]) => id === of) ? undefined : words.gone)}
    ${simple.test === undefined ? nothing : testPart(simple.test, asked, words, (test) => put({ test }))}
  </div>
  ${simple.bounds === undefined ? nothing : boundsPart(simple.bounds, /percent/i.test(subject) ? shareOf : pointsOf, words, (bounds) => put({ bounds }))}
  ${simple.test === undefined ? nothing : testMore(simple.test, asked, words, (test) => put({ test }))}`;
}

// Yes or no, where that is asked.
function testPart(
  test: Test,
  asked: Asked | undefined,
  words: CriteriaWords,
  take: (test: Test) => Promise<boolean>,
): TemplateResult | typeof nothing {
  if (test.kind !== 'yes' && test.kind !== 'no') return nothing;
  // A fact that is answered otherwise by now is asked for that.
  if (asked !== undefined && asked.kind !== 'yesNo')
    return html`<button type="button" class="quiet" @click=${() => void take(firstTest(asked))}>${words.wanted}…</button>`;
  return choiceField(
    words.wanted,
    test.kind,
    [
      ['yes', words.yes],
      ['no', words.no],
    ],
    (kind) => take({ kind }),
  );
}

// The choices that are taken, and the bounds.
function testMore(
  test: Test,
  asked: Asked | undefined,
  words: CriteriaWords,
  take: (test: Test) => Promise<boolean>,
): TemplateResult | typeof nothing {
  if (test.kind === 'yes' || test.kind === 'no') return nothing;
  const options = asked?.kind === 'choice' || asked?.kind === 'units' ? asked.options : [];
  const among = test.kind === 'choice' || test.kind === 'units' ? test.among : undefined;
  return html`${
    among === undefined || options.length === 0
      ? nothing
      : html`<fieldset class="among"><legend>${words.among}</legend>${options.map(
          ([id, title]) =>
            html`<label class="choice"><input type="checkbox" .checked=${live(among.includes(id))} @change=${() => void take(turned(test, id, options))}> <span lang="vi">${title}</span></label>`,
        )}</fieldset>`
  }
  ${'is' in test ? boundsPart(test.is, test.kind === 'number' ? quantityOf : shareOf, words, (is) => take({ ...test, is })) : nothing}`;
}

// With a choice more or less, in the order in which they stand.
function turned(test: Test, id: string, options: readonly Named[]): Test {
  if (test.kind !== 'choice' && test.kind !== 'units') return test;
  const isOn = !test.among.includes(id);
  return {
    ...test,
    among: options.map(([each]) => each).filter((each) => (each === id ? isOn : test.among.includes(each))),
  };
}

// Four limits, each of which may be left out.
function boundsPart(
  bounds: Bounds<string>,
  read: (text: string) => string | undefined,
  words: CriteriaWords,
  take: (bounds: Bounds<string>) => Promise<boolean>,
): TemplateResult {
  const limit = (key: keyof Bounds<string>): TemplateResult =>
    optionalNumber(words.limits[key], bounds[key], (value) => take(withMember(bounds, key, value)), read);
  return html`<div class="fields">${limit('atLeast')} ${limit('above')} ${limit('atMost')} ${limit('below')}</div>`;
}
