import type { CaseSnapshot } from '#shared/domain/case.ts';
import { correctionCommand, reissueCommand, voidingCommand } from '#shared/domain/correction.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { Proposed } from '#shared/domain/legality-review.ts';
import { own } from '#shared/domain/own.ts';
import type { Printings } from '#shared/domain/printing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { besideNamed } from '#shared/procedure/beside.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readBeside } from '#shared/store/annexes.ts';
import { activeExperts, readPool } from '#shared/store/experts.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { checkPrintable, draftDocuments } from '../compose/draft-documents.ts';
import { printedAs } from '../compose/printed-as.ts';
import { readCaseFile } from '../gather/case-file.ts';
import { wordingFor } from '../gather/wording-for.ts';
import { type Pool, refusedSeatOf } from './check-seats.ts';
import type { Deciding } from './deciding.ts';
import { prepareCorrection } from './prepare-correction.ts';
import { prepareReissue } from './prepare-reissue.ts';
import { prepareVoiding, type Voids } from './prepare-voiding.ts';

/** A case as read, and the command given to it. */
export type Prepared = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
  /** The experts whom the command seats, where they were read with the case; otherwise they are read here. */
  readonly pool?: Pool | undefined;
  /** What was said of the papers when they were drafted. */
  readonly printing?: Printings | undefined;
  /** The draft that is reviewed. */
  readonly proposed?: Proposed;
};

type Move = {
  readonly decision: Decision;
  readonly documents: readonly DocumentRecord[];
  /** The document that is void by it. */
  readonly voids?: Voids;
};

/** What a command would bring about, with the documents it would issue; nothing is written. */
export const prepareMove = async (world: Deciding, prepared: Prepared): Promise<Result<Move>> => {
  const move = await prepareTexts(world, prepared);
  if (!move.ok) return move;
  const documents = move.value.documents.map((record) => printedAs(record, prepared.printing));
  const printable = checkPrintable(documents, world);
  return printable.ok ? accept({ ...move.value, documents }) : printable;
};

/** Those who sit or sat, as the pool has them, where a condition of the command asks for them. */
const sitting = async ({ table }: Deciding, snapshot: CaseSnapshot, { name }: GivenCommand) => {
  const procedure = procedureOf(snapshot);
  const { states, guards } = procedure;
  const asks = movesOf(states[snapshot.state], name).some(({ when = [], requires = [] }) =>
    [...when, ...requires].some((guard) => guards[guard]?.readsPool),
  );
  return asks ? readPool(table, procedure.expertsAsked(snapshot.data)) : undefined;
};

/** Everybody who may be seated by the pool, where a command or its conditions count them. */
const candidatesFor = async ({ table }: Deciding, snapshot: CaseSnapshot, { name }: GivenCommand) => {
  const { states, guards, commands } = procedureOf(snapshot);
  const counts =
    own(commands, name)?.readsCandidates ||
    movesOf(states[snapshot.state], name).some(({ requires = [] }) =>
      requires.some((guard) => guards[guard]?.readsCandidates),
    );
  return counts ? activeExperts(table) : undefined;
};

const prepareTexts = async (
  world: Deciding,
  { snapshot, entry, given, pool: seated, proposed }: Prepared,
): Promise<Result<Move>> => {
  if (given.name === correctionCommand) return prepareCorrection(world, { snapshot, entry, given });
  if (given.name === reissueCommand) return prepareReissue(world, { snapshot, given });
  if (given.name === voidingCommand) return prepareVoiding(world, { snapshot, entry, given });
  const procedure = procedureOf(snapshot);
  const beside = await readBeside(world.table, snapshot.caseId, besideNamed(procedure, given));
  const pool = await sitting(world, snapshot, given);
  const candidates = await candidatesFor(world, snapshot, given);
  const corrects = own(procedure.commands, given.name)?.corrects;
  const facts = {
    ...{ entry, calendar: world.calendar, settings: world.settings, beside },
    ...defined({ pool, candidates }),
    ...(corrects ? { file: await readCaseFile(world, { snapshot, entry }) } : {}),
    ...defined({ proposed }),
  };
  const decided = decide(procedure, snapshot, { given, facts });
  if (!decided.ok) return decided;
  const unseated = await refusedSeatOf(given.input, { table: world.table, pool: seated });
  if (unseated) return refuse(unseated);
  const wording = await wordingFor(world, decided.value);
  const drafted = draftDocuments(decided.value, { ...world, entry, at: given.at, wording });
  return drafted.ok ? accept({ decision: decided.value, documents: drafted.value }) : drafted;
};
