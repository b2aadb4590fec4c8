import type { CaseSnapshot } from '#shared/domain/case.ts';
import { Correction } from '#shared/domain/correction.ts';
import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { serveAnew } from '#shared/procedure/serve-anew.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { listEveryEvent } from '#shared/store/cases.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { directingMembers } from '#templates/documents/define-document.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { settingsInForce } from '../gather/settings-for.ts';
import { drafts } from '../letters/registry.ts';
import { checkCorrection } from './check-correction.ts';
import type { Deciding } from './deciding.ts';
import { type Renewed, type Renewing, renewPaper } from './renew-paper.ts';

type Correcting = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
};

/**
 * Composes an issued document anew from corrected data, with a proof of service where the first had one. Refuses one of
 * another case, one that is not issued yet, void or already corrected, what its template does not open or the case does not
 * hold, and what could not be printed.
 */
export const prepareCorrection = async (
  world: Deciding,
  { snapshot, entry, given }: Correcting,
): Promise<Result<Renewed>> => {
  const input = parseInput(Correction, given.input);
  if (!input.ok) return input;
  const known = await listDocuments(world.table, snapshot.caseId);
  const first = known.find(({ documentId }) => documentId === input.value.documentId);
  if (!first) return refuse({ code: 'document.missing' });
  if (first.list) return refuse({ code: 'document.listed', listId: first.list.listId });
  if (first.voided) return refuse({ code: 'document.voided' });
  if (!first.issuedAt) return refuse({ code: 'document.pending' });
  if (first.supersededBy) return refuse({ code: 'document.superseded', by: first.supersededBy });
  const settings = [world.settings, await settingsInForce(world)];
  const open = checkCorrection(input.value, { first, held: { snapshot, entry, settings } });
  if (!open.ok) return open;
  const { data } = input.value;
  const directing = Object.keys(data).some((member) => directingMembers.some((one) => one === member));
  const again = directing ? await servedAnew(world, { snapshot, entry, given }, first) : undefined;
  return renewPaper(world, { snapshot, given, first, known, data, ...defined({ anew: again }) });
};

/** What follows where the paper is served or posted anew, by the log of the case (O6). */
const servedAnew = async (
  { table, calendar, settings }: Deciding,
  { snapshot, entry, given }: Correcting,
  first: DocumentRecord,
): Promise<NonNullable<Renewing['anew']>> => {
  const procedure = procedureOf(snapshot);
  const log = await listEveryEvent(table, snapshot.caseId);
  const posted = documentTemplates[first.kind].posted ?? [];
  return (orders) => {
    const facts = { entry, calendar, settings };
    const back = serveAnew({ procedure, subject: snapshot, log, facts, given, first, orders });
    if (!back.ok) return back;
    return accept({
      back: back.value,
      posted: (subject) => {
        const [order] = orders;
        const compose = drafts[snapshot.procedure][first.kind];
        if (!order || !compose || posted.length === 0) return {};
        const composed = Object.entries(compose({ order, subject, entry, settings, today: dayAt(given.at) }));
        return Object.fromEntries(composed.filter(([member]) => posted.includes(member)));
      },
    });
  };
};
