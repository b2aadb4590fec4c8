import type { CaseSnapshot } from '#shared/domain/case.ts';
import { type Clue, clueSources, informantKinds, screeningOutcomes } from '#shared/domain/clue.ts';
import { type Day, dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readSnapshots } from '#shared/store/cases.ts';
import { clueRanges, listClues } from '#shared/store/clues.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntries } from '#shared/store/directory.ts';

const readClues = async (table: Table, period: string): Promise<readonly Clue[]> => {
  const clues: Clue[] = [];
  let cursor: string | undefined;
  do {
    const page = await listClues(table, clueRanges.ofYear(Number(period.slice(0, 4))), { limit: 100, cursor });
    clues.push(...page.items.filter(({ loggedAt }) => dayAt(loggedAt).startsWith(period)));
    cursor = page.cursor;
  } while (cursor);
  return clues;
};

/** How far it is: waiting, done with where it led to no case, else as far as the case. */
const standingOf = (
  { screened }: Clue,
  snapshot?: CaseSnapshot,
): { readonly status: string; readonly closedOn?: Day } => {
  if (!screened) return { status: '待筛查' };
  const outcome = screeningOutcomes[screened.outcome].zh;
  if (!screened.caseId) return { status: outcome, closedOn: screened.on };
  if (!snapshot) return { status: outcome };
  const state = procedureOf(snapshot).states[snapshot.state];
  return { status: state?.label.zh ?? outcome, ...(state?.final ? { closedOn: dayAt(snapshot.changedAt) } : {}) };
};

const certificatesOf = ({ certificateIds }: Clue, entry?: DirectoryEntry): readonly string[] =>
  certificateIds.map((id) => entry?.certificates.find(({ certificateId }) => certificateId === id)?.name ?? id);

type Around = { readonly entry: DirectoryEntry | undefined; readonly snapshot: CaseSnapshot | undefined };

const rowOf = (clue: Clue, { entry, snapshot }: Around) => {
  const { screened, answered } = clue;
  return {
    clueNo: clue.clueId,
    source: clue.source,
    sourceLabel: clueSources[clue.source].zh,
    receivedOn: clue.receivedOn,
    informant: informantKinds[clue.informantKind].zh,
    organization: { name: clue.organizationName, uscc: clue.uscc },
    certificates: certificatesOf(clue, entry),
    summary: clue.summary,
    ...(clue.groundNo ? { groundNo: clue.groundNo } : {}),
    ...(screened?.caseId ? { caseId: screened.caseId } : {}),
    ...(screened ? { screenedOn: screened.on, outcome: screeningOutcomes[screened.outcome].zh } : {}),
    ...(screened?.byName ? { verifier: screened.byName } : {}),
    ...standingOf(clue, snapshot),
    ...(answered ? { answeredOn: answered.on } : {}),
  };
};

export type LedgerRow = ReturnType<typeof rowOf>;

/**
 * The clues that were entered in a year (`2026`) or a month (`2026-05`), by their numbers, each with how far it is now
 * (R7.1b). Informants are told by kind alone.
 */
export const readLedger = async (table: Table, period: string): Promise<readonly LedgerRow[]> => {
  const clues = await readClues(table, period);
  const caseIds = clues.flatMap(({ screened }) => screened?.caseId ?? []);
  const usccs: readonly Uscc[] = clues.map(({ uscc }) => uscc);
  const [snapshots, entries] = await Promise.all([
    readSnapshots(table, [...new Set(caseIds)]),
    readEntries(table, [...new Set(usccs)]),
  ]);
  return clues.map((clue) => {
    const caseId = clue.screened?.caseId;
    return rowOf(clue, { entry: entries.get(clue.uscc), snapshot: caseId && snapshots.get(caseId) });
  });
};
