import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { openVoluntaryExit } from '#shared/procedures/voluntary-exit/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { CaseWalk } from './case-walk.ts';
import type { Draw } from './draw.ts';
import { entryWith, exampleForm } from './examples.ts';
import {
  openedRevocation,
  postedAppealSteps,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from './revocation-walk.ts';
import { straightRoad } from './road.ts';
import { type Given, morning, somebody } from './walk.ts';

type ExitWalk = CaseWalk<VoluntaryExitData>;

const roads = [revocationSteps, rectificationSteps, postedAppealSteps];

/** Led along a road to a random place, or as far as it fits the world. */
const ledAlong = <Data>(walk: CaseWalk<Data>, road: readonly Given[], draw: Draw): CaseWalk<Data> => {
  for (const given of road.slice(0, draw.below(road.length + 1))) if (!walk.attempt(given).ok) break;
  return walk;
};

/** About one certificate, about two of them, or about the whole qualification. */
const subjects = [
  { scope: 'certificate', certificateIds: ['X-1001'] },
  { scope: 'certificate', certificateIds: ['X-1001', 'X-1002'] },
  { scope: 'qualification', certificateIds: [] },
] as const;

const entryOf = (draw: Draw) => entryWith(...(draw.oneIn(2) ? ['X-1001', 'X-1002'] : ['X-1001', 'X-1002', 'X-1003']));

export const exitSomewhere = (draw: Draw): ExitWalk => {
  const entry = entryOf(draw);
  const { scope, certificateIds } = draw.of(subjects) ?? subjects[0];
  const nothing = { examinedNotCertified: { people: 0 }, otherItems: [] };
  const liabilities = { paidNotExamined: { people: draw.below(2), amountFen: 0 }, ...nothing };
  const decision = openVoluntaryExit(voluntaryExit, {
    ...{ entry, form: exampleForm(certificateIds, { scope, liabilities }), actor: somebody('organization') },
    ...{ role: 'organization', at: morning('2026-01-05') },
  });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return ledAlong(new CaseWalk(voluntaryExit, { decision: decision.value, entry }), straightRoad, draw);
};

export const revocationSomewhere = (draw: Draw): RevocationWalk => {
  const { scope, certificateIds } = draw.of(subjects) ?? subjects[0];
  const walk = openedRevocation({ entry: entryOf(draw), scope, ids: certificateIds });
  return ledAlong(walk, draw.of(roads) ?? revocationSteps, draw);
};
