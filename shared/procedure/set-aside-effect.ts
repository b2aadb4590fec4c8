import { barredOn } from '../domain/ban.ts';
import { standingOf } from '../domain/decisions-in-force.ts';
import { defined } from '../domain/defined.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { ExitDecision, Taking } from '../domain/exit-decision.ts';
import { settleHoldings } from '../domain/holding.ts';
import { type Change, changeDecision, standingBy } from '../domain/set-aside.ts';
import type { DirectoryChange } from './decision.ts';
import type { Move, Procedure, Situation } from './definition.ts';
import { targetOf } from './interruption.ts';
import { type HasSetAside, lastSetAside, rowsLeft, setAsidesOf } from './setting-aside.ts';

type Effected = { readonly effect?: { readonly effectiveOn: ExitDecision['effectiveOn']; readonly ban?: object } };

/** The entry with the decision of the case on record; one from before such records were kept is put there now. */
const recorded = <Data>(procedure: Procedure<Data>, { before, facts }: Situation<Data>): DirectoryEntry => {
  const { entry } = facts;
  const { effect } = before.data as Effected;
  const known = (entry.decisions ?? []).some(({ caseId }) => caseId === before.caseId);
  if (known || !effect) return entry;
  const { scope, certificateIds } = procedure.subjectOf(before.data);
  const decision: ExitDecision = {
    ...{ caseId: before.caseId, way: procedure.way, scope, certificateIds: [...certificateIds] },
    ...{ effectiveOn: effect.effectiveOn, banAppliesTo: effect.ban ? 'anyExit' : 'qualificationOnly' },
  };
  return { ...entry, decisions: [...(entry.decisions ?? []), decision] };
};

/** The open case as it is once its decision is gone, or none where it has ended. */
const ownRow = <Data>(
  procedure: Procedure<Data>,
  { situation, move, entry }: { situation: Situation<Data>; move: Move; entry: DirectoryEntry },
): DirectoryEntry => {
  const { before, data } = situation;
  const { caseId, openedAt } = before;
  const to = targetOf(move, situation);
  const others = entry.openCases.filter((open) => open.caseId !== caseId);
  if (procedure.states[to]?.final) return { ...entry, openCases: others };
  if (to === before.state) return entry;
  const { ended: _ended, ...held } = entry.openCases.find((open) => open.caseId === caseId) ?? {
    ...{ caseId, procedure: procedure.name, openedAt },
    ...procedure.subjectOf(data),
  };
  return { ...entry, openCases: [...others, held] };
};

/** What is left of the decision of the case by the matter that is decided now. */
const leftBy = <Data>(procedure: Procedure<Data>, { data, before }: Situation<Data>): Taking => {
  const matter = lastSetAside(data);
  const kind = matter && procedure.decisions?.[matter.decision];
  if (matter?.outcome !== 'changed' || !kind) return { scope: 'certificate', certificateIds: [] };
  const gone = new Set<string>(matter.certificateIds ?? []);
  const left = rowsLeft(kind, matter.decision, before.data).filter(({ certificateId }) => !gone.has(certificateId));
  return { scope: 'certificate', certificateIds: left.map(({ certificateId }) => certificateId) };
};

const changeOf = <Data>(procedure: Procedure<Data>, situation: Situation<Data>, effect: Move['effect']): Change => {
  const { before, today, data } = situation;
  const reversed =
    lastSetAside(data)?.outcome === 'standsUnlawful' ? 'foundUnlawful' : { left: leftBy(procedure, situation) };
  const becomes = effect === 'stay' ? 'stayed' : effect === 'lift' ? 'resumed' : reversed;
  return { caseId: before.caseId, on: today, becomes };
};

/** The entry as it would stand were no effect of the case stayed: what a stay lent is no gift of the setting aside. */
const withoutStays = (entry: DirectoryEntry, { caseId, on }: Change): DirectoryEntry => {
  const decisions = (entry.decisions ?? []).map((decision) => {
    const { stays: _rested, ...others } = decision;
    return decision.caseId === caseId ? others : decision;
  });
  return standingBy(entry, decisions, on);
};

/** What the change gives back, and whom it still bars, for the letters. */
const restoredBy = (stood: DirectoryEntry, stands: DirectoryEntry, change: Change) => {
  const { caseId, on } = change;
  const [was, now] = [withoutStays(stood, change), withoutStays(stands, change)];
  const moment = { on, knownOn: on };
  const [before, after] = [was, now].map((entry) => standingOf(entry, entry.decisions ?? [], moment).bans);
  const barred = barredOn(after ?? [], on);
  return {
    qualification: was.status !== 'active' && now.status === 'active',
    certificates: now.certificates
      .filter(
        ({ status, certificateId }) =>
          status === 'active' &&
          was.certificates.some((held) => held.certificateId === certificateId && held.status !== 'active'),
      )
      .map(({ certificateId, name }) => ({ certificateId, name })),
    banEnds: (before ?? []).some((ban) => ban.caseId === caseId) && !(after ?? []).some((ban) => ban.caseId === caseId),
    ...defined({ barredUntil: barred.lastBarredDay }),
  };
};

/** What setting a decision aside would give back today, by a situation that has it on record as done (Art. 2). */
export const restoring = <Data>(procedure: Procedure<Data>, situation: Situation<Data>) => {
  const was = recorded(procedure, situation);
  const change = changeOf(procedure, situation, 'reverse');
  return restoredBy(was, changeDecision(was, change), change);
};

/** The directory once the decision of this case is set aside, stayed, or in effect again (O4.2, O4.6). */
export const setAsideEffect = <Data>(
  procedure: Procedure<Data>,
  { situation, move }: { readonly situation: Situation<Data>; readonly move: Move },
): { readonly directory: DirectoryChange; readonly changes: HasSetAside } => {
  const { before, data, facts, today } = situation;
  const was = recorded(procedure, situation);
  const change = changeOf(procedure, situation, move.effect);
  const entry = ownRow(procedure, { situation, move, entry: changeDecision(was, change) });
  const last = lastSetAside(data);
  const setAsides = setAsidesOf(data).map((matter) =>
    matter === last ? { ...matter, restored: restoredBy(was, entry, change) } : matter,
  );
  return {
    directory: {
      entry: settleHoldings(entry, { caseId: before.caseId, before: facts.entry, today }),
      ...{ expectedVersion: facts.entry.version, exits: true },
    },
    changes: move.effect === 'reverse' ? { setAsides } : {},
  };
};
