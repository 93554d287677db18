/** A plan's calendar; each question brings the text of the plan file. */
import { Instance } from './instance.js';
import type { CalendarEvent } from './types.js';

const engine = new Instance<typeof import('../../wasm/calendar/orientation.js')>('calendar');

/** What stands in the calendar, in the order of the paper. */
export async function calendarEvents(plan: string): Promise<CalendarEvent[]> {
  await engine.load();
  return engine.json('calendar_events', plan) as CalendarEvent[];
}

/** The calendar as iCalendar text, written at this moment. */
export async function calendarFile(plan: string): Promise<string> {
  await engine.load();
  return engine.text('calendar', plan, Math.floor(Date.now() / 1000));
}
