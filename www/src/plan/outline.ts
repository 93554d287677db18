/** The outline of a plan: which node stands where, and in what order. */
import { sortedByName } from '../ui/i18n/alphabet.js';
import type { Action, Initiative, Passage, Plan, Section, Task } from '../engine/types.js';

/** The section of the page that lists the initiatives; no id of a plan has a colon. */
export const INITIATIVES = ':initiatives';
/** The section of the page that tells where the text comes from. */
export const SOURCE = ':source';

/** A node of the plan with its parent, its section and its place. */
export interface Entry {
  id: string;
  kind: 'theme' | 'option' | 'section' | 'task' | 'action' | 'activity' | 'initiative';
  parent: string | undefined;
  /** The part of the page that the node stands in: the theme, a section or the initiatives. */
  section: string;
  /** The place of the node among its siblings, from 1. */
  position: number;
}

/** Whether one passage begins before another one in the source; never where a plan was written without one. */
export const isBefore = (one: Passage, other: Passage): boolean =>
  one.span !== undefined && other.span !== undefined && one.span.start < other.span.start;

export class Outline {
  readonly entries = new Map<string, Entry>();
  readonly sections = new Map<string, Section>();
  readonly tasks: Task[] = [];
  readonly initiatives = new Map<string, Initiative>();
  /** The section that the theme stands in: the last one whose heading comes before it in the source, if there is one. */
  readonly themeIn: string | undefined;

  #initiativesByName: readonly Initiative[] | undefined;

  constructor(plan: Plan) {
    const { theme } = plan;
    if (theme !== undefined) {
      const before = (section: Section): boolean => isBefore(section.heading, theme.question);
      for (let all = plan.sections, own = all.findLast(before); own !== undefined; own = all.findLast(before)) {
        this.themeIn = own.id;
        all = own.sections ?? [];
      }
      this.#add(theme.id, 'theme', undefined, theme.id, 1);
      theme.options.forEach(({ id }, at) => this.#add(id, 'option', theme.id, theme.id, at + 1));
    }
    plan.sections.forEach((section, at) => this.#walk(section, undefined, at + 1));
    const list = plan.activities;
    list?.items?.forEach(({ id }, at) => this.#add(id, 'activity', list.section, list.section, at + 1));
    plan.initiatives.forEach((initiative, at) => {
      this.initiatives.set(initiative.id, initiative);
      this.#add(initiative.id, 'initiative', undefined, INITIATIVES, at + 1);
    });
  }

  /** The initiatives in the order of the Vietnamese alphabet. */
  get initiativesByName(): readonly Initiative[] {
    return (this.#initiativesByName ??= sortedByName(this.initiatives.values(), ({ name }) => name));
  }

  /** The nearest present node around a missing one: an id says where its node stands. */
  around(id: string): string | undefined {
    for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
      const found = id.slice(0, end);
      if (this.entries.has(found)) return found;
    }
    return undefined;
  }

  #add(id: string, kind: Entry['kind'], parent: string | undefined, section: string, position: number): void {
    // Two nodes of one id are reported elsewhere; the first one answers to it.
    if (!this.entries.has(id)) this.entries.set(id, { id, kind, parent, section, position });
  }

  #walk(section: Section, parent: string | undefined, position: number): void {
    this.#add(section.id, 'section', parent, section.id, position);
    this.sections.set(section.id, section);
    section.tasks?.forEach((task, at) => {
      this.#add(task.id, 'task', section.id, section.id, at + 1);
      this.tasks.push(task);
      task.actions.forEach((action: Action, n) => this.#add(action.id, 'action', task.id, section.id, n + 1));
    });
    section.sections?.forEach((child, at) => this.#walk(child, section.id, at + 1));
  }

  /**
   * How a section is named in a few letters: its printed number; where none is printed, that of the section around it
   * with its own heading.
   */
  label(id: string): string {
    const section = this.sections.get(id);
    const marker = section?.heading.marker;
    if (section === undefined) return id;
    if (marker !== undefined && /\d/.test(marker)) return marker.replace(/\.$/, '');
    const above = this.entries.get(id)?.parent;
    const number = above === undefined ? '' : `${this.label(above)} · `;
    return number + section.heading.text;
  }

  /** The printed number that a section stands under. */
  number(id: string): string {
    const marker = this.sections.get(id)?.heading.marker;
    if (marker !== undefined && /\d/.test(marker)) return marker.replace(/\.$/, '');
    const above = this.entries.get(id)?.parent;
    return above === undefined ? id : this.number(above);
  }
}
