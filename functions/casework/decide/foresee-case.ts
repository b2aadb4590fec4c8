import type { Actor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type ForeseenStep, foreseeSteps } from '#shared/procedure/foresee.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import type { World } from '../../lib/world.ts';
import { maySeeCase } from '../access.ts';
import { settingsFor } from '../gather/settings-for.ts';

type Foreseeing = Pick<World, 'table' | 'seed' | 'now'>;

/** The steps that somebody may give or draft in a case now, by all that will judge them but what is entered. */
export const foreseeCase = async (
  world: Foreseeing,
  { caseId, person }: { readonly caseId: CaseId; readonly person: Actor },
): Promise<Result<readonly ForeseenStep[]>> => {
  const reading = await readForCommand(world.table, { caseId, personId: person.id });
  const { snapshot, entry, calendar, delegations } = reading;
  const at = world.now();
  const actor = actingAs(person, delegations, dayAt(at));
  if (!snapshot || !entry || !maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
  const settings = await settingsFor(world, reading);
  return accept(
    foreseeSteps(procedureOf(snapshot), snapshot, { actor, now: { at, facts: { entry, calendar, settings } } }),
  );
};
