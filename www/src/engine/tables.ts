/** Criteria sets made of tables and of plans, checked and compared; each question brings the texts. */
import { Instance } from './instance.js';
import type { CriteriaChange, Report, Table } from './types.js';

const engine = new Instance<typeof import('../../wasm/tables/orientation.js')>('tables');

/** A set as its file, and what its table has left unclear, each place being row and column. */
export interface MadeCriteria {
  text: string;
  report: Report;
}

const made = (told: string): MadeCriteria => {
  const [text = '', report = '[]'] = JSON.parse(told) as string[];
  return { text, report: JSON.parse(report) as Report };
};

/** The criteria in a table. */
export async function criteriaOfTable(table: Table): Promise<MadeCriteria> {
  await engine.load();
  return made(engine.text('criteria_of_table', JSON.stringify(table)));
}

/** The criteria in a table that was pasted with tabs between its columns. */
export async function criteriaOfPasted(text: string): Promise<MadeCriteria> {
  await engine.load();
  return made(engine.text('criteria_of_pasted', text));
}

/** A criterion for each target of a plan; throws a `Failure` where the text is no plan file. */
export async function criteriaOfPlan(plan: string): Promise<string> {
  await engine.load();
  return engine.text('criteria_of_plan', plan);
}

/** What in a set does not add up; throws a `Failure` where the text is no criteria file. */
export async function criteriaReport(text: string, plan?: string): Promise<Report> {
  await engine.load();
  return engine.json('criteria_report', text, plan) as Report;
}

/** What differs between two editions of a set. */
export async function criteriaChange(before: string, after: string): Promise<CriteriaChange> {
  await engine.load();
  return engine.json('criteria_change', before, after) as CriteriaChange;
}
