import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { day, dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import type { CaseWalk } from './case-walk.ts';
import { dose, seed } from './dose.ts';
import { Draw } from './draw.ts';
import { EdgeWalks, type Exploring } from './edge-walks.ts';
import { exitSomewhere, revocationSomewhere } from './edge-worlds.ts';
import { everyMeasure, everyMeasureIssued } from './every-measure.ts';
import { entryWith } from './examples.ts';
import { grownExit } from './letter-scenes.ts';
import { plausibleInputs } from './plausible-inputs.ts';
import { plausibleRevocation } from './plausible-revocation.ts';
import { lead, openedRevocation, type RevocationWalk, rectificationSteps, revocationSteps } from './revocation-walk.ts';
import { straightRoad } from './road.ts';
import { unsettled } from './unsettled.ts';
import { type Given, somebody, Walk } from './walk.ts';

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

/** A walk of either procedure, as far as a paper is concerned. */
type Looked = Pick<CaseWalk<unknown>, 'entry' | 'events' | 'issued'> & { readonly subject: CaseSnapshot };

/** Keeps the first case of each kind of paper in each state. */
const look = (scenes: PaperScenes, walk: Looked, on: PaperScene['on']): void => {
  const subject: CaseSnapshot = walk.issued.marked<unknown>(walk.subject);
  const procedure = procedureOf(subject);
  for (const [documentId, { kind, voidedOn, amendedBy }] of Object.entries(subject.papers)) {
    const name = `${procedure.name} ${kind} ${subject.state}`;
    if (voidedOn || amendedBy || scenes.has(name)) continue;
    const at = { procedure, subject, entry: walk.entry, log: [...walk.events], on };
    scenes.set(name, { ...at, documentId: documentId as DocumentId, kind });
  }
};

const along = (scenes: PaperScenes, walk: Walk | RevocationWalk, road: readonly Given[]): void => {
  for (const given of road) {
    if ('sweep' in walk) walk.sweep(day(given.on));
    walk.give(given);
    look(scenes, walk, day(given.on));
  }
};

/** Some walks that steer to what is rare in a procedure, each looked at after each of its steps. */
const wander = <Data>(
  scenes: PaperScenes,
  procedure: Procedure<Data>,
  some: Pick<Exploring<Data>, 'begin' | 'plausible'>,
): void => {
  const holds = (walk: CaseWalk<Data>): void => {
    const { at } = walk.events.at(-1) ?? {};
    if (at) look(scenes, walk, dayAt(at));
  };
  const walks = new EdgeWalks(procedure, { ...some, draw: new Draw(seed), floor: 50, holds, ends: () => undefined });
  while (walks.walks < dose(6, 400)) walks.go(20);
};

/** A decision that a court annulled is set aside, with its announcement. */
const setAside: readonly Given[] = [
  {
    ...{ by: 'officeClerk', on: '2027-03-01', name: 'openSetAside' },
    input: {
      ...{ decision: 'revocation', ground: 'judgment', basis: '示例人民法院（2027）示01行终1号行政判决' },
      ...{ inForceOn: '2027-02-20', foundOn: '2027-02-25', outcome: 'annulled', reason: '示例' },
    },
  },
  { by: somebody('officeHead', { id: '示例-另一负责人' }), on: '2027-03-01', name: 'setAside' },
];

/** Every kind of paper in every state that the roads and some random walks lead through. */
export const paperScenes = (): PaperScenes => {
  const scenes: PaperScenes = new Map();
  along(scenes, new Walk(entryWith('X-1001', 'X-1002')), straightRoad);
  along(scenes, openedRevocation(), revocationSteps);
  along(scenes, openedRevocation(), rectificationSteps);
  const measured = lead(openedRevocation({ on: '2026-08-24' }), 'issueMeasures', rectificationSteps);
  along(scenes, everyMeasure(measured), [everyMeasureIssued]);
  along(scenes, lead(openedRevocation()), setAside);
  const overdue = Object.values(unsettled).map((open) => {
    const walk = open();
    walk.give({ by: 'agencyClerk', on: '2027-03-01', name: 'urgeSettlement' });
    return walk;
  });
  for (const walk of [grownExit(), ...overdue]) look(scenes, walk, dayAt(walk.subject.changedAt));
  wander(scenes, voluntaryExit, { begin: exitSomewhere, plausible: plausibleInputs });
  wander(scenes, revocation, { begin: revocationSomewhere, plausible: plausibleRevocation });
  return scenes;
};
