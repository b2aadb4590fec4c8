import { systemActor } from '#shared/domain/actor.ts';
import type { Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { decide } from '#shared/procedure/decide.ts';
import type { Decision, OtherCommand } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import type { SavingPart } from '#shared/store/save-decision.ts';
import type { World } from '../../lib/world.ts';
import { draftDocuments } from '../compose/draft-documents.ts';
import { decidingOn } from '../gather/deciding-on.ts';
import { wordingFor } from '../gather/wording-for.ts';
import { partOf } from './saving-part.ts';

type Deciding = Pick<World, 'table' | 'seed' | 'unprintable'>;

/** The decision that reaches into other cases, the entry as it leaves it, and when. */
type Reaching = { readonly decision: Decision; readonly entry: DirectoryEntry; readonly at: Instant };

/**
 * Decides what a decision sets off in the organization's other cases, to be written in the same transaction.
 * A case that cannot be suspended or resumed where it stands is left as it is; one that must end and cannot is a fault.
 */
export const moveOthers = async (
  world: Deciding,
  { decision, entry, at }: Reaching,
): Promise<readonly SavingPart[]> => {
  const left = decision.directory?.entry ?? entry;
  const parts = await Promise.all(decision.others.map((other) => moveOther(world, other, { entry: left, at })));
  return parts.flatMap((part) => part ?? []);
};

const moveOther = async (
  world: Deciding,
  { caseId, name, input }: OtherCommand,
  { entry, at }: Pick<Reaching, 'entry' | 'at'>,
): Promise<SavingPart | undefined> => {
  const reading = await readCase(world.table, caseId);
  const { snapshot } = reading;
  if (!snapshot) throw new TypeError(`the directory names the case ${caseId}, which is missing`);
  const { calendar, settings } = await decidingOn(world, reading);
  const facts = { entry, calendar, settings };
  const decided = decide(procedureOf(snapshot), snapshot, { given: { name, actor: systemActor, input, at }, facts });
  if (!decided.ok) {
    if (name === 'absorb') throw new TypeError(`${caseId} cannot be absorbed: ${decided.refusal.code}`);
    return undefined;
  }
  const wording = await wordingFor(world, decided.value);
  const drafted = draftDocuments(decided.value, { ...world, settings, entry, at, wording });
  if (!drafted.ok) throw new TypeError(`the letter of ${name} in ${caseId} cannot be made: ${drafted.refusal.code}`);
  const { directory: _written, ...move } = decided.value;
  return partOf(move, { before: snapshot, documents: drafted.value });
};
