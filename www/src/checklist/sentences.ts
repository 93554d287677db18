/** The sentences of a plan by their ids. */
import type { Plan, Section } from '../engine/types.js';

export interface Sentence {
  id: string;
  text: string;
  /** The heading over the sentence, with its printed number. */
  under: string;
}

/** Every task and action of a plan. */
export function sentencesOf(plan: Plan): ReadonlyMap<string, Sentence> {
  const found = new Map<string, Sentence>();
  const walk = (section: Section): void => {
    const { marker, text } = section.heading;
    const under = marker === undefined ? text : `${marker} ${text}`;
    found.set(section.id, { id: section.id, text, under });
    for (const { id, passage, actions } of section.tasks ?? []) {
      found.set(id, { id, text: passage.text, under });
      for (const action of actions) found.set(action.id, { id: action.id, text: action.passage.text, under });
    }
    section.sections?.forEach(walk);
  };
  plan.sections.forEach(walk);
  return found;
}
