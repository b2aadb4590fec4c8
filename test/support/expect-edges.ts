import { expect } from 'vitest';
import type { CaseWalk } from './case-walk.ts';
import { dose, isWhole } from './dose.ts';
import type { EdgeWalks } from './edge-walks.ts';
import { partsOfEdge } from './edges.ts';
import { unworded } from './file-words.ts';

/** How often every edge is to be taken by the whole dose. */
export const edgeFloor = 50;

/**
 * What the whole dose holds today, which is not yet every edge: so many edges are taken at least `edgeFloor` times, and so many at least once. The
 * figures may only rise, up to the number of edges.
 */
export type Reached = { readonly often: number; readonly once: number };

/** Steps of a log that are no move of a state: opening, a receipt of the ledger, and a corrected fact that takes steps back. */
const besideMoves: ReadonlySet<string> = new Set(['open', 'recordService', 'confirmCorrection']);

/** No page would show words of the program; where a fact was corrected, anything that fits it may have been typed. */
export const worded = <Data>({ procedure, subject, events }: CaseWalk<Data>): void => {
  if (events.some(({ command }) => command.endsWith('Correction'))) return;
  expect(unworded(procedure.name, subject.data)).toEqual([]);
};

/** Walks the dose, prints what it reached, and fails with the edges that lack where it reached less than it should. */
export const expectEdges = <Data>(name: string, walks: EdgeWalks<Data>, reached: Reached): void => {
  const whole = dose(10, 2200);
  while (walks.walks < whole) walks.go(20);
  const { count } = walks;
  const foreign = [...count.unknown].filter((edge) => !besideMoves.has(partsOfEdge(edge).command));
  expect(foreign).toEqual([]);
  if (!isWhole) return;
  const lacking = count.below(edgeFloor);
  const never = count.below(1);
  const often = count.all.length - lacking.length;
  const once = count.all.length - never.length;
  console.log(
    `${name}: ${walks.walks} walks, ${walks.steps} steps; of ${count.all.length} edges ${often} were taken ${edgeFloor} times or more, ${once} at least once`,
  );
  const report = lacking.map(([edge, times]) => `${edge}: ${times}`);
  expect(often, report.join('\n')).toBeGreaterThanOrEqual(reached.often);
  expect(once, report.join('\n')).toBeGreaterThanOrEqual(reached.once);
};
