import { partOf } from '#functions/casework/write/saving-part.ts';
import { seedExperts } from '#infra/local/seed.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { NewExpert } from '#shared/domain/expert.ts';
import type { CaseId, CertificateId } from '#shared/domain/ids.ts';
import type { Papers } from '#shared/domain/paper.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { openRevocation } from '#shared/procedures/revocation/open.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { openVoluntaryExit } from '#shared/procedures/voluntary-exit/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry, register } from '#shared/store/directory.ts';
import { writeExpert } from '#shared/store/experts.ts';
import type { Item } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { nameItems } from '#shared/store/names.ts';
import { readItems } from '#shared/store/read-items.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { entryWith, exampleForm, exampleUscc } from './examples.ts';
import { markIssued } from './mark-issued.ts';
import { letterReceived, receivedBy } from './received.ts';
import { exampleClue } from './revocation-walk.ts';
import { signStep } from './sign-step.ts';
import { layItems } from './table.ts';
import { type Given, morning, settings, somebody } from './walk.ts';

let requests = 0;

export const replayOf = (key = `key-${++requests}`) => ({
  actorId: '示例',
  key,
  record: { requestHash: key, status: 200, body: '{}' },
  expiresAt: 4_000_000_000,
});

/** Enters the example organization with certificates of these codes into the directory, and the experts into the pool. */
export const enter = async (table: Table, ...certificateIds: string[]): Promise<void> => {
  const entry = entryWith(...certificateIds);
  const added = entry.certificates.map(({ certificateId }) => certificateId as CertificateId);
  const written = await register(table, { entry, added, at: morning('2026-01-01'), replay: replayOf() });
  if (written.outcome !== 'written') throw new Error(`not entered: ${JSON.stringify(written)}`);
  await layItems(table, nameItems(entry.uscc, entry.name));
  await fillSeedPool(table);
};

export const fillPool = async (table: Table, experts: readonly NewExpert[]): Promise<void> => {
  for (const expert of experts)
    await writeExpert(table, {
      expert: { ...expert, status: 'active', changes: [], version: 1 },
      replay: replayOf(),
    });
};

let seedPool: Promise<readonly Item[]> | undefined;

/** The experts of the examples: entered one by one into the first table of this process, laid as they are into others. */
const fillSeedPool = async (table: Table): Promise<void> => {
  if (seedPool) return layItems(table, await seedPool);
  const ids = seedExperts.map(({ expertId }) => keys.expert(expertId));
  const told = [keys.journalHead('EXPERTS'), ...ids.map((_, at) => keys.journal('EXPERTS', at + 1))];
  seedPool = fillPool(table, seedExperts)
    .then(() => readItems(table, [...ids, ...told]))
    .then((found) => found.flatMap((item) => item ?? []));
  await seedPool;
};

/** Opens a case about one certificate, or about the qualification, and writes it. */
export const openExit = async (
  table: Table,
  certificateId?: string,
  form: Record<string, unknown> = {},
): Promise<CaseId> => {
  const entry = await readEntry(table, exampleUscc);
  if (!entry) throw new Error('no entry');
  const opened = openVoluntaryExit(voluntaryExit, {
    entry,
    form: certificateId ? exampleForm([certificateId], form) : exampleForm([], { scope: 'qualification', ...form }),
    actor: somebody('organization'),
    role: 'organization',
    at: morning('2026-01-05'),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  await saveDecision(table, { ...partOf(opened.value, { documents: [] }), replay: replayOf() });
  return opened.value.next.caseId;
};

/** Opens a revocation about one certificate on the example clue, and writes it. */
export const openRevocationIn = async (table: Table, certificateId: string, on = '2026-03-05'): Promise<CaseId> => {
  const entry = await readEntry(table, exampleUscc);
  if (!entry) throw new Error('no entry');
  const opened = openRevocation(revocation, {
    ...{ entry, clue: exampleClue(entry), scope: 'certificate', certificateIds: [certificateId as CertificateId] },
    ...{ actor: somebody('agencyClerk'), role: 'agencyClerk', at: morning(on), calendar: publishedCalendar, settings },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  await saveDecision(table, { ...partOf(opened.value, { documents: [] }), replay: replayOf() });
  return opened.value.next.caseId;
};

/** Reads a case and decides one command on it, writing nothing but the review that it may need. */
export const decideOn = async (
  table: Table,
  caseId: CaseId,
  { by, on, name, input = {} }: Given,
): Promise<Decision<VoluntaryExitData>> => {
  const { snapshot, entry } = await readCase(table, caseId);
  if (!snapshot || !entry) throw new Error(`no case ${caseId}`);
  const actor = typeof by === 'string' ? somebody(by) : by;
  const facts = { entry, calendar: publishedCalendar, settings };
  const letter = letterReceived(voluntaryExit, { name, input });
  if (letter) {
    const subject = snapshot as CaseSnapshot<VoluntaryExitData>;
    const received = receivedBy(
      { procedure: voluntaryExit, subject, facts, at: morning(on) },
      { on, name, input },
      letter,
    );
    if (!received.ok) throw new Error(`${name}: ${JSON.stringify(received.refusal)}`);
    return received.value;
  }
  const given = { name, actor, input, at: morning(on) };
  const { review, decided } = signStep(voluntaryExit, snapshot as CaseSnapshot<VoluntaryExitData>, { given, facts });
  if (review) await write(table, review);
  if (!decided.ok) throw new Error(`${name}: ${JSON.stringify(decided.refusal)}`);
  return decided.value;
};

/** The case that a decision was made on, as far as a saving says: its papers without what the decision did to them. */
export const seenBy = ({ next, events }: Pick<Decision, 'next' | 'events'>) => {
  const ordered = new Set<string>(events.flatMap(({ documents }) => documents.map(({ documentId }) => documentId)));
  const received = new Set<string>(events.flatMap((event) => (event.received ? [event.received.documentId] : [])));
  const before = Object.entries(next.papers)
    .filter(([id]) => !ordered.has(id))
    .map(([id, { received: _first, ...paper }]) => [id, received.has(id) ? paper : next.papers[id]]);
  return { version: (events[0]?.sequence ?? 1) - 1, papers: Object.fromEntries(before) as Papers };
};

/** Writes a decision without documents. */
export const write = (table: Table, move: Decision<VoluntaryExitData>, seen = seenBy(move)) =>
  saveDecision(table, {
    move,
    seen,
    documents: [],
    deadlines: move.started.map((deadline) => ({ ...deadline, caseId: move.next.caseId })),
    replay: replayOf(),
  });

/** Decides and writes, again and again until nobody else was in the way. */
export const give = async (table: Table, caseId: CaseId, given: Given): Promise<Decision<VoluntaryExitData>> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const decision = await decideOn(table, caseId, given);
    if ((await write(table, decision)).outcome !== 'written') continue;
    await markIssued(table, caseId);
    return decision;
  }
  throw new Error('contended');
};
