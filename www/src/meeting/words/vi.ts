/** The words for what a plan says of the criteria that measure it, in Vietnamese. */
import type { MeasureState } from '../measure.js';

export const vi = {
  decimal: ',' as ',' | '.',
  title: 'Tiêu chí đo nhiệm vụ này',
  answered: (n: number, all: number) => `đã trả lời ${n}/${all}`,
  points: (points: string, maximum: string | undefined) => (maximum === undefined ? points : `${points}/${maximum}`),
  unit: 'điểm',
  states: { done: 'đã trả lời', open: 'chưa trả lời', away: 'không áp dụng', superior: 'Đoàn cấp trên chấm' } as Record<
    MeasureState,
    string
  >,
};

export type MeetingWords = typeof vi;
