import type { Chart } from '#templates/pages/bar-chart.ts';
import type { Words } from '#templates/pages/words.ts';

/** A picture with the table beside it: the same rows are exported. */
export type Figure = {
  readonly name: string;
  readonly title: Words;
  /** From what it is made, and what it leaves out. */
  readonly note: Words;
  readonly heads: readonly (readonly [string, string])[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly chart: Omit<Chart, 'title'>;
};
