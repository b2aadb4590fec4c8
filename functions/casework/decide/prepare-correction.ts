import type { CaseSnapshot } from '#shared/domain/case.ts';
import { Correction } from '#shared/domain/correction.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { World } from '../../lib/world.ts';
import { settingsInForce } from '../gather/settings-for.ts';
import { checkCorrection } from './check-correction.ts';
import { type Renewed, renewPaper } from './renew-paper.ts';

type Correctable = Pick<World, 'table' | 'seed' | 'unprintable'> & { readonly settings: OfficeSettings };

type Correcting = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
};

/**
 * Composes an issued document anew from corrected data, with a proof of service where the first had one. Refuses one of
 * another case, one that is not issued yet, void or already superseded, what its template does not open or the case does not
 * hold, and what could not be printed.
 */
export const prepareCorrection = async (
  world: Correctable,
  { snapshot, entry, given }: Correcting,
): Promise<Result<Renewed>> => {
  const input = parseInput(Correction, given.input);
  if (!input.ok) return input;
  const known = await listDocuments(world.table, snapshot.caseId);
  const first = known.find(({ documentId }) => documentId === input.value.documentId);
  if (!first) return refuse({ code: 'document.missing' });
  if (first.voided) return refuse({ code: 'document.voided' });
  if (!first.issuedAt) return refuse({ code: 'document.pending' });
  if (first.supersededBy) return refuse({ code: 'document.superseded', by: first.supersededBy });
  const settings = [world.settings, await settingsInForce(world)];
  const open = checkCorrection(input.value, { first, held: { snapshot, entry, settings } });
  if (!open.ok) return open;
  return renewPaper(world, { snapshot, given, first, known, data: input.value.data });
};
