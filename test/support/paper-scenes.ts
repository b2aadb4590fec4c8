import fc from 'fast-check';
import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { receiptCommand } from '#shared/procedure/receive.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { dose, seed } from './dose.ts';
import { everyMeasure, everyMeasureIssued } from './every-measure.ts';
import { entryWith } from './examples.ts';
import { plausibleInputs } from './plausible-inputs.ts';
import { plausibleRevocation } from './plausible-revocation.ts';
import { lead, openedRevocation, type RevocationWalk, rectificationSteps, revocationSteps } from './revocation-walk.ts';
import { straightRoad } from './road.ts';
import { type Given, Walk } from './walk.ts';

/** A paper in force in a case that stands in some state. */
export type PaperScene = {
  readonly procedure: Procedure<unknown>;
  readonly subject: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly log: readonly CaseEvent[];
  readonly on: ReturnType<typeof day>;
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
};

export type PaperScenes = Map<string, PaperScene>;

type Walked = Walk | RevocationWalk;

/** Keeps the first case of each kind of paper in each state. */
const look = (scenes: PaperScenes, walk: Walked, on: PaperScene['on']): void => {
  const subject: CaseSnapshot = walk.issued.marked<unknown>(walk.subject);
  const procedure = procedureOf(subject);
  for (const [documentId, { kind, voidedOn, amendedBy }] of Object.entries(subject.papers)) {
    const name = `${procedure.name} ${kind} ${subject.state}`;
    if (voidedOn || amendedBy || scenes.has(name)) continue;
    const at = { procedure, subject, entry: walk.entry, log: [...walk.events], on };
    scenes.set(name, { ...at, documentId: documentId as DocumentId, kind });
  }
};

const along = (scenes: PaperScenes, walk: Walked, road: readonly Given[]): void => {
  for (const given of road) {
    if ('sweep' in walk) walk.sweep(day(given.on));
    walk.give(given);
    look(scenes, walk, day(given.on));
  }
};

type Turn = { readonly pick: number; readonly wait: number };
type Rare = ReadonlySet<string>;

const rare: Rare = new Set([
  ...['absorb', 'withdraw', 'agreeWithdrawal', 'suspend', 'dropCase', 'withdrawOpinion', 'returnForReview'],
  ...['refuseAcceptance', 'returnReport', 'withdrawAppeal', 'requestRecusal', 'replaceExpert', 'recordRepresentative'],
]);

const wander = (scenes: PaperScenes, walk: Walked, turns: readonly Turn[]): void => {
  let on = day(walk instanceof Walk ? '2026-01-05' : '2026-03-06');
  for (const { pick, wait } of turns) {
    on = addDays(on, wait);
    if ('sweep' in walk && pick % 3 !== 0) walk.sweep(on);
    const { states } = walk instanceof Walk ? voluntaryExit : revocation;
    const here = [...Object.keys(states[walk.subject.state]?.on ?? {}), receiptCommand];
    const usual = here.filter((name) => !rare.has(name) || pick % 7 === 0);
    const name = usual[pick % Math.max(usual.length, 1)] ?? '';
    const turn = { on, name, pick };
    const given = walk instanceof Walk ? plausibleInputs({ ...turn, walk }) : plausibleRevocation({ ...turn, walk });
    if (!walk.try(given).ok) continue;
    walk.give(given);
    look(scenes, walk, on);
  }
};

const Turns = fc.array(
  fc.record({
    pick: fc.nat(),
    wait: fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(30) }),
  }),
  { minLength: 90, maxLength: 90 },
);

/** Every kind of paper in every state that the roads and some random walks lead through. */
export const paperScenes = (): PaperScenes => {
  const scenes: PaperScenes = new Map();
  along(scenes, new Walk(entryWith('X-1001', 'X-1002')), straightRoad);
  along(scenes, openedRevocation(), revocationSteps);
  along(scenes, openedRevocation(), rectificationSteps);
  const measured = lead(openedRevocation({ on: '2026-08-24' }), 'issueMeasures', rectificationSteps);
  along(scenes, everyMeasure(measured), [everyMeasureIssued]);
  for (const [at, turns] of fc.sample(Turns, { numRuns: dose(30, 3000), seed }).entries()) {
    if (at % 2 === 0) wander(scenes, new Walk(entryWith('X-1001', 'X-1002')), turns);
    else wander(scenes, at % 4 === 1 ? openedRevocation() : lead(openedRevocation(), 'formPanel'), turns);
  }
  return scenes;
};
