/** One condition: a single one is changed by its fields; one of several clauses is a list of them, each of which can be opened. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Bounds, Condition, CriteriaSet, Test } from '../../engine/types.js';
import {
  asked as askedAs,
  asking,
  type Clauses,
  clausesOf,
  freshCondition,
  withClause,
  withClauses,
} from '../clauses.js';
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
import { countOf, pointsOf, shareOf } from '../rules.js';
import type { Joining, Subject } from '../subject.js';
import type { CriteriaWords } from '../words/criteria.js';
import { choiceField, optionalNumber, textField, withMember } from './criteria-fields.js';
import { foldPart, type PartHost, titled } from './criteria-part.js';

/** Where a condition stands. */
export interface ConditionPlace {
  host: PartHost;
  /** The entry that it is a condition of. */
  item: string;
  /** What its clauses are numbered by: `2` before `2.1`; empty where it is the only condition of its entry. */
  number: string;
  /** The gate or the class that it is a condition of: it cannot be asked of itself. */
  own?: { gate?: string; class?: string };
  /** Changes the condition as it stands in a copy of the set. */
  change: (copy: CriteriaSet, work: (now: Condition) => Condition) => void;
}

/** How deep clauses can be put within clauses. */
const DEEPEST = 3;

/** The summary of what depends on a condition: its words, and the condition in words. */
export function conditioned(
  marker: string | undefined,
  title: string,
  condition: Condition,
  { set, words }: PartHost,
): TemplateResult {
  const said = conditionWords(condition, set, words);
  return html`${titled(marker, title, words)}<span class="said">${said}</span>`;
}

/** The condition with all that can be changed of it; `removing` is the button that takes it out. */
export function conditionPart(condition: Condition, place: ConditionPlace, removing: TemplateResult): TemplateResult {
  const { host, number } = place;
  const { words } = host;
  const own = askedAs(condition);
  const clauses = clausesOf(own.condition);
  const simple = clauses === undefined ? simpleOf(own.condition) : undefined;
  const turn = (): Promise<boolean> =>
    edit(place, (now) => {
      const was = askedAs(now);
      return asking(was.condition, !was.isOpposite);
    });
  return html`${clauses === undefined ? nothing : clausesPart(clauses, place)}
    ${simple === undefined ? nothing : fieldsOf(simple, place)}
    <label class="choice"><input type="checkbox" .checked=${live(own.isOpposite)} @change=${() => void turn()}> <span>${words.opposite}</span></label>
    <div class="actions">
      ${depthOf(number) >= DEEPEST ? nothing : html`<button type="button" class="quiet" data-field="join-${number}" aria-label="${named(words.join, number)}" @click=${() => joinOne(clauses?.of.length ?? 1, place)}>${words.join}</button>`}
      ${removing}
    </div>`;
}

const depthOf = (number: string): number => number.split('.').length;

const named = (what: string, number: string): string => (number === '' ? what : `${what}: ${number}`);

const under = (number: string, nth: number): string => (number === '' ? String(nth) : `${number}.${nth}`);

const edit = ({ host, change }: ConditionPlace, work: (now: Condition) => Condition): Promise<boolean> =>
  host.edit((copy) => change(copy, work));

// A clause more stands open, and what it looks at is chosen next.
function joinOne(count: number, place: ConditionPlace): void {
  const { host, item, number, change } = place;
  const added = `${item}/${under(number, count + 1)}`;
  host.fold(added, true);
  host.act(
    (copy) => change(copy, (now) => withClauses(now, (own) => ({ ...own, of: [...own.of, freshCondition(copy)] }))),
    host.words.joined,
    { item: added, at: 'subject' },
  );
}

function clausesPart({ joining, count, of }: Clauses, place: ConditionPlace): TemplateResult {
  const { host, item, number } = place;
  const { words, set } = host;
  const kinds = Object.entries(words.joinings) as [Joining, string][];
  const put = (said: Partial<Clauses>): Promise<boolean> =>
    edit(place, (now) => withClauses(now, (own) => ({ ...own, ...said })));
  const counted = async (text: string): Promise<boolean> => {
    const next = countOf(text);
    return next !== undefined && next >= 1 && next <= of.length && put({ count: next });
  };
  const remove = (at: number): void => {
    // The numbers of what follows change: what stood open there is no more what stands open.
    of.forEach((_, nth) => host.fold(`${item}/${under(number, nth + 1)}`, false));
    host.act(
      (copy) => place.change(copy, (now) => withClause(now, at, () => [])),
      words.removed(words.clause(under(number, at + 1))),
      { item, at: `join-${number}` },
    );
  };
  return html`<div class="fields">
      ${choiceField(words.joining, joining, kinds, (next) => put({ joining: next }))}
      ${joining === 'atLeast' ? textField(words.joinCount, String(count), counted, { mode: 'numeric' }) : nothing}
    </div>
    <ul class="criteria clauses" role="list">${of.map((clause, at) => {
      const nth = under(number, at + 1);
      const inner: ConditionPlace = {
        ...place,
        number: nth,
        change: (copy, work) => place.change(copy, (now) => withClause(now, at, (each) => [work(each)])),
      };
      return html`<li class="criterion">${foldPart(
        `${item}/${nth}`,
        host,
        html`<span class="title"><b>${nth}.</b> <span class="clause">${conditionWords(clause, set, words)}</span></span>`,
        undefined,
        () =>
          conditionPart(
            clause,
            inner,
            html`<button type="button" class="quiet danger" aria-label="${named(words.removeClause, nth)}" ?disabled=${of.length < 2} @click=${() => remove(at)}>${words.removeClause}</button>`,
          ),
      )}</li>`;
    })}</ul>`;
}

/** What there is to look at without the condition's own gate or class. */
function offered({ host: { set }, own }: ConditionPlace): Readonly<Record<Subject, readonly Named[]>> {
  const all = subjectsIn(set);
  const but = (list: readonly Named[], id: string | undefined): Named[] => list.filter(([each]) => each !== id);
  return { ...all, gate: but(all.gate, own?.gate), class: but(all.class, own?.class) };
}

function fieldsOf(simple: Simple, place: ConditionPlace): TemplateResult {
  const { set, words } = place.host;
  const { subject, of } = simple;
  const all = offered(place);
  const isThere = (each: Subject): boolean =>
    each === subject || all[each].length > 0 || each === 'total' || each === 'percent';
  const subjects = (Object.keys(words.subjects) as Subject[]).filter(isThere);
  const named = all[subject];
  const isNamed = named.some(([id]) => id === of);
  // What a field before has changed counts, drawn or not; the opposite stays asked.
  const put = (change: (now: Simple) => Partial<Simple>): Promise<boolean> =>
    edit(place, (condition) => {
      const was = askedAs(condition);
      const now = simpleOf(was.condition);
      return now === undefined ? condition : asking(conditionOf({ ...now, ...change(now) }), was.isOpposite);
    });
  const look = (next: Subject): Promise<boolean> =>
    edit(place, (condition) => asking(firstOf(set, next, all[next][0]?.[0]), askedAs(condition).isOpposite));
  // Another thing that is looked at may be answered otherwise.
  const rename = (id: string): Promise<boolean> => {
    const [before, after] = [askedOf(set, subject, of), askedOf(set, subject, id)];
    const isAlike = before?.kind === after?.kind && before?.kind !== 'choice' && before?.kind !== 'units';
    return put(() => ({ of: id, ...(isAlike || simple.test === undefined ? {} : { test: firstTest(after) }) }));
  };
  const asked = askedOf(set, subject, of);
  const retest = (work: (now: Test) => Test): Promise<boolean> =>
    put((now) => (now.test === undefined ? {} : { test: work(now.test) }));
  return html`<div class="fields">
    ${choiceField(
      words.subject,
      subject,
      subjects.map((each) => [each, words.subjects[each]] as const),
      look,
      undefined,
      'subject',
    )}
    ${named.length === 0 && of === undefined ? nothing : choiceField(words.which, isNamed ? (of ?? '') : '', named, rename, isNamed ? undefined : words.gone)}
    ${simple.test === undefined ? nothing : testPart(simple.test, asked, words, (test) => retest(() => test))}
  </div>
  ${simple.bounds === undefined ? nothing : boundsPart(simple.bounds, /percent/i.test(subject) ? shareOf : pointsOf, words, (work) => put((now) => ({ bounds: work(now.bounds ?? {}) })))}
  ${simple.test === undefined ? nothing : testMore(simple.test, asked, words, retest)}`;
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
  change: (work: (now: Test) => Test) => Promise<boolean>,
): TemplateResult | typeof nothing {
  if (test.kind === 'yes' || test.kind === 'no') return nothing;
  const options = asked?.kind === 'choice' || asked?.kind === 'units' ? asked.options : [];
  const among = test.kind === 'choice' || test.kind === 'units' ? test.among : undefined;
  return html`${
    among === undefined || options.length === 0
      ? nothing
      : html`<fieldset class="among"><legend>${words.among}</legend>${options.map(
          ([id, title]) =>
            html`<label class="choice"><input type="checkbox" .checked=${live(among.includes(id))} @change=${() => void change((now) => turned(now, id, options))}> <span lang="vi">${title}</span></label>`,
        )}</fieldset>`
  }
  ${'is' in test ? boundsPart(test.is, test.kind === 'number' ? quantityOf : shareOf, words, (work) => change((now) => ('is' in now ? { ...now, is: work(now.is) } : now))) : nothing}`;
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
  change: (work: (now: Bounds<string>) => Bounds<string>) => Promise<boolean>,
): TemplateResult {
  const limit = (key: keyof Bounds<string>): TemplateResult =>
    optionalNumber(words.limits[key], bounds[key], (value) => change((now) => withMember(now, key, value)), read);
  return html`<div class="fields bounds">${limit('atLeast')} ${limit('above')} ${limit('atMost')} ${limit('below')}</div>`;
}
