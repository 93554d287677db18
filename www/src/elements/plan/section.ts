/** The sections, as printed, with their tasks and actions. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Section, Task } from '../../types.js';
import { chips } from './chips.js';
import { copyLink } from './copy-link.js';
import { marked } from './marked.js';
import { elementId, type View } from './view.js';

/** A section; drawn again only when something in it has changed, for plans can be long. */
export function sectionPart(view: View, section: Section, depth: number): unknown {
  const { store, words, address, beside } = view;
  const hit = store.marked.has(section.id);
  const seen = [section, words, address, beside, store.filter, store.target, hit && store.marks, hit && store.at];
  return guard(seen, () => sectionWithin(view, section, depth));
}

function sectionWithin(view: View, section: Section, depth: number): TemplateResult {
  const label = view.outline.label(section.id);
  const classes = { section: true, [`depth-${Math.min(depth, 4)}`]: true, out: !view.store.isSectionShown(section) };
  return html`<section class=${classMap(classes)} part="section" aria-labelledby=${elementId(section.id)}>
    ${heading(view, section, depth, label)}
    ${tasks(view, section, label)}
    ${view.plan.activities?.section === section.id ? activities(view) : nothing}
    ${repeat(
      section.sections ?? [],
      (child) => child.id,
      (child) => sectionPart(view, child, depth + 1),
    )}
  </section>`;
}

function heading(view: View, section: Section, depth: number, label: string): TemplateResult {
  const { store, words } = view;
  const { marker, text } = section.heading;
  const marks = store.marks.get(section.id)?.get(section.id);
  const numbered = marker !== undefined && /\d/.test(marker);
  const style = store.target === section.id ? 'heading target' : 'heading';
  const inner = html`
    ${marker === undefined ? nothing : html`<span class=${numbered ? 'number' : 'number star'} lang="vi">${marker}</span>`}
    <span class="words" lang="vi">${marked(text, marks, store.at)}</span>
    ${copyLink(view, section.id, words.link.section(label))}
  `;
  const id = elementId(section.id);
  switch (Math.min(depth, 4)) {
    case 1:
      return html`<h3 class=${style} id=${id} data-section=${section.id} tabindex="-1">${inner}</h3>`;
    case 2:
      return html`<h4 class=${style} id=${id} data-section=${section.id} tabindex="-1">${inner}</h4>`;
    case 3:
      return html`<h5 class=${style} id=${id} data-section=${section.id} tabindex="-1">${inner}</h5>`;
    default:
      return html`<h6 class=${style} id=${id} data-section=${section.id} tabindex="-1">${inner}</h6>`;
  }
}

function tasks(view: View, section: Section, label: string): unknown {
  const { store, words } = view;
  return repeat(
    section.tasks ?? [],
    (task) => task.id,
    (task, at) => {
      const marks = store.marks.get(task.id);
      // A task is drawn again only when something about it has changed: plans can be long.
      const now = store.found.hits[store.at]?.node === task.id ? store.at : -1;
      const target = store.target !== undefined && (store.target === task.id || store.target.startsWith(`${task.id}.`)) ? store.target : '';
      return guard([task, words, marks, now, target, store.filter, view.address, view.beside], () => taskPart(view, task, at + 1, label, now));
    },
  );
}

function taskPart(view: View, task: Task, position: number, label: string, now: number): TemplateResult {
  const { store, words } = view;
  const { marker } = task.passage;
  const marks = store.marks.get(task.id);
  const where = words.link.task(position, words.link.section(label));
  const classes = { task: true, out: !store.isTaskShown(task.id), target: store.target === task.id };
  return html`<div class=${classMap(classes)} part="task" id=${elementId(task.id)} tabindex="-1">
    ${marker === undefined ? nothing : html`<span class="number" lang="vi">${marker}</span>`}
    <ul class="actions" role="list" aria-label=${words.section.actions}>
      ${task.actions.map((action, at) => actionPart(view, action, words.link.action(at + 1, where), marks?.get(action.id), now))}
    </ul>
    ${view.beside?.(task.id) ?? nothing} ${copyLink(view, task.id, where)}
  </div>`;
}

function actionPart(view: View, action: Action, where: string, marks: Parameters<typeof marked>[1], now: number): TemplateResult {
  const { store } = view;
  const meant = store.isActionMeant(action.id);
  const classes = { action: true, beside: meant === false, target: store.target === action.id };
  return html`<li class=${classMap(classes)} part="action" id=${elementId(action.id)} tabindex="-1">
    ${copyLink(view, action.id, where)}
    <div class="body"><span class="words" lang="vi">${marked(action.passage.text, marks, now)}</span> ${chips(view, action)}</div>
  </li>`;
}

function activities(view: View): TemplateResult {
  const { words, plan, store } = view;
  const list = plan.activities;
  if (list === undefined) return html``;
  if (list.annex === 'absent') return html`<p class="remark" part="remark">${words.section.annexAbsent}</p>`;
  return html`<ul class="activities">
    ${(list.items ?? []).map(
      ({ id, passage }) => html`<li id=${elementId(id)} tabindex="-1" lang="vi">${marked(passage.text, store.marks.get(id)?.get(id), store.at)}</li>`,
    )}
  </ul>`;
}
