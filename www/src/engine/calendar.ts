/** A plan's calendar; each question brings the text of the plan file. */
import { __wbg_reset_state, calendar, calendar_events, initSync } from '../../wasm/calendar/orientation.js';
import { Instance } from './instance.js';
import type { CalendarEvent } from './types.js';

const engine = new Instance('calendar', { initSync, __wbg_reset_state });

/** What stands in the calendar, in the order of the paper. */
export async function calendarEvents(plan: string): Promise<CalendarEvent[]> {
  await engine.load();
  return JSON.parse(engine.call(() => calendar_events(plan))) as CalendarEvent[];
}

/** The calendar as iCalendar text, written at this moment. */
export async function calendarFile(plan: string): Promise<string> {
  await engine.load();
  return engine.call(() => calendar(plan, Math.floor(Date.now() / 1000)));
}
