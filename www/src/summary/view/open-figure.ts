/** What is opened: a figure, or the units of one. */
import type { Figure, Id } from '../../engine/types.js';

/** A unit that stands behind a figure: its form opens. */
export interface Line {
  unit: Id;
  name: string;
  /** What it brings to the figure. */
  shown: string;
}

/** A figure that is open: one of the engine, of the units of a level where `under` names one; or its units. */
export type OpenFigure = { title: string } & (
  | { figure: Figure; under?: string | undefined }
  | { column: string; lines: readonly Line[] }
);
