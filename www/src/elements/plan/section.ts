/** The sections, as printed, with their tasks and actions. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Action, Section, Task } from '../../types.js';
import { chips } from './chips.js';
import { copyLink } from './copy-link.js';
import { elementId, type View } from './view.js';

/** A section; drawn again only when something in it has changed, for plans can be long. */
export function sectionPart(view: View, section: Section, depth: number): unknown {
  const { store, words, address, beside } = view;
  return guard([section, words, address, beside, store.filter, store.target], () => sectionWithin(view, section, depth));
}

function sectionWithin(view: View, section: Section, depth: number): TemplateResult {
  const label = view.outline.label(section.id);
  const out = view.store.isSectionShown(section) ? '' : ' out';
  return html`<section class="section depth-${Math.min(depth, 4)}${out}" part="section" aria-labelledby=${elementId(section.id)}>
    ${heading(view, section, depth, label)}
    ${section.tasks?.map((task, at) => taskWithin(view, task, at + 1, label))}
    ${view.plan.activities?.section === section.id ? activities(view) : nothing}
    ${section.sections?.map((child) => sectionPart(view, child, depth + 1))}
  </section>`;
}

function heading(view: View, section: Section, depth: number, label: string): TemplateResult {
  const { store, words } = view;
  const { marker, text } = section.heading;
  const numbered = marker !== undefined && /\d/.test(marker);
  const style = store.target === section.id ? 'heading target' : 'heading';
  const inner = html`
    ${marker === undefined ? nothing : html`<span class=${numbered ? 'number' : 'number star'} lang="vi">${marker}</span>`}
    <span class="words" lang="vi">${text}</span>
    ${copyLink(words.link.copy(words.link.section(label)))}
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

// A task is drawn again only when something about it has changed.
function taskWithin(view: View, task: Task, position: number, label: string): unknown {
  const { store, words, address, beside } = view;
  const target = store.target !== undefined && (store.target === task.id || store.target.startsWith(`${task.id}.`)) ? store.target : '';
  return guard([task, words, target, store.filter, address, beside], () => taskPart(view, task, position, label));
}

function taskPart(view: View, task: Task, position: number, label: string): TemplateResult {
  const { store, words } = view;
  const { marker } = task.passage;
  const where = words.link.task(position, words.link.section(label));
  const state = (store.isTaskShown(task.id) ? '' : ' out') + (store.target === task.id ? ' target' : '');
  return html`<div class="task${state}" part="task" id=${elementId(task.id)} tabindex="-1">
    ${marker === undefined ? nothing : html`<span class="number" lang="vi">${marker}</span>`}
    <ul class="actions" role="list" aria-label=${words.section.actions}>
      ${task.actions.map((action, at) => actionPart(view, action, words.link.copy(words.link.action(at + 1, where))))}
    </ul>
    ${view.beside?.(task.id) ?? nothing} ${copyLink(words.link.copy(where))}
  </div>`;
}

// A plan has many of them: the button is a part of the template, whose copies are made by the browser.
function actionPart(view: View, action: Action, copy: string): TemplateResult {
  const { store } = view;
  const state = (store.isActionMeant(action.id) === false ? ' beside' : '') + (store.target === action.id ? ' target' : '');
  return html`<li class="action${state}" part="action" id=${elementId(action.id)} tabindex="-1">
    <button class="copy" type="button" aria-label=${copy} title=${copy}></button>
    <div class="body"><span class="words" lang="vi">${action.passage.text}</span> ${chips(view, action)}</div>
  </li>`;
}

function activities(view: View): TemplateResult {
  const { words, plan } = view;
  const list = plan.activities;
  if (list === undefined) return html``;
  if (list.annex === 'absent') return html`<p class="remark" part="remark">${words.section.annexAbsent}</p>`;
  return html`<ul class="activities">
    ${(list.items ?? []).map(
      ({ id, passage }) => html`<li class="activity" id=${elementId(id)} tabindex="-1"><span class="words" lang="vi">${passage.text}</span></li>`,
    )}
  </ul>`;
}
