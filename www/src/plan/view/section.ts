/** The sections, as printed, with their tasks and actions. */
import type { Action, Section, Task } from '../../engine/types.js';
import { isBefore } from '../outline.js';
import { chips } from './chips.js';
import { copyLink, name } from './copy-link.js';
import { copies, el } from '../../ui/dom.js';
import type { Drawing, DrawnTask } from './drawing.js';
import { themeSection } from './theme.js';
import { elementId, headingAt } from './view.js';

// On paper what stands here is one line: the spaces keep its words apart.
const actionForm = copies(() =>
  el(
    'li',
    { class: 'action', part: 'action', tabindex: '-1' },
    el('button', { class: 'copy', type: 'button' }),
    ' ',
    el('div', { class: 'body' }, el('span', { class: 'words', lang: 'vi' }), ' '),
  ),
);

/** All sections of a plan; the filter leaves out what it is not about. */
export function sections(drawing: Drawing): HTMLElement[] {
  const tasks: DrawnTask[] = [];
  const drawn: [section: Section, element: HTMLElement][] = [];

  function within(section: Section, depth: number): HTMLElement {
    const { plan, outline } = drawing.view;
    const label = outline.label(section.id);
    const element = el('section', {
      class: `section depth-${Math.min(depth, 4)}`,
      part: 'section',
      'aria-labelledby': elementId(section.id),
    });
    drawn.push([section, element]);
    element.append(heading(drawing, section, depth, label));
    let theme = outline.themeIn === section.id ? plan.theme : undefined;
    const drawTheme = (): void => {
      if (theme !== undefined) element.append(themeSection(drawing, theme, depth + 1));
      theme = undefined;
    };
    section.tasks?.forEach((task, at) => {
      const one = taskPart(drawing, task, at + 1, label);
      tasks.push(one);
      if (theme !== undefined && isBefore(theme.question, task.passage)) drawTheme();
      element.append(one.element);
    });
    drawTheme();
    if (plan.activities?.section === section.id) element.append(activities(drawing));
    for (const child of section.sections ?? []) element.append(within(child, depth + 1));
    return element;
  }

  const all = drawing.view.plan.sections.map((section) => within(section, 1));
  drawing.follow(
    ({ store }) => store.filter,
    ({ store }) => {
      for (const [section, element] of drawn) element.classList.toggle('out', !store.isSectionShown(section));
      for (const { task, element, actions } of tasks) {
        element.classList.toggle('out', !store.isTaskShown(task.id));
        actions.forEach((action, at) =>
          action.classList.toggle('beside', store.isActionMeant(task.actions[at]?.id ?? '') === false),
        );
      }
    },
  );
  drawing.follow(
    ({ beside }) => beside,
    ({ beside }) => {
      for (const one of tasks) {
        const now = beside?.(one.task.id);
        if (now === one.beside) continue;
        one.beside?.parentNode?.removeChild(one.beside);
        one.beside = now;
        if (now !== undefined) one.element.lastElementChild?.before(now);
      }
    },
  );
  return all;
}

function heading(drawing: Drawing, section: Section, depth: number, label: string): HTMLElement {
  const { link } = drawing.view.words;
  const { marker, text } = section.heading;
  const numbered = marker !== undefined && /\d/.test(marker);
  const element = el(headingAt(depth), {
    class: 'heading',
    'data-section': section.id,
  });
  if (marker !== undefined)
    element.append(el('span', { class: numbered ? 'number' : 'number star', lang: 'vi' }, marker), ' ');
  element.append(el('span', { class: 'words', lang: 'vi' }, text), ' ', copyLink(link.copy(link.section(label))));
  return drawing.place(section.id, element);
}

function taskPart(drawing: Drawing, task: Task, position: number, label: string): DrawnTask {
  const { section, link } = drawing.view.words;
  const { marker } = task.passage;
  const where = link.task(position, link.section(label));
  const actions = task.actions.map((action, at) => actionPart(drawing, action, link.copy(link.action(at + 1, where))));
  const element = drawing.place(task.id, el('div', { class: 'task', part: 'task' }));
  if (marker !== undefined) element.append(el('span', { class: 'number', lang: 'vi' }, marker), ' ');
  const list = el('ul', { class: 'actions', role: 'list', 'aria-label': section.actions });
  list.append(...actions);
  element.append(list, ' ', copyLink(link.copy(where)));
  return { task, element, actions, beside: undefined };
}

function actionPart(drawing: Drawing, action: Action, copy: string): HTMLElement {
  const element = drawing.place(action.id, actionForm());
  const { firstElementChild: button, lastElementChild: body } = element;
  if (button !== null) name(button, copy);
  body?.firstElementChild?.append(action.passage.text);
  const said = chips(drawing, action);
  if (said !== undefined) body?.append(said);
  return element;
}

function activities(drawing: Drawing): HTMLElement {
  const { words, plan } = drawing.view;
  const list = plan.activities;
  if (list?.annex === 'absent') return el('p', { class: 'remark', part: 'remark' }, words.section.annexAbsent);
  const items = (list?.items ?? []).map(({ id, passage }) =>
    drawing.place(id, el('li', { class: 'activity' }, el('span', { class: 'words', lang: 'vi' }, passage.text))),
  );
  return el('ul', { class: 'activities' }, ...items);
}
