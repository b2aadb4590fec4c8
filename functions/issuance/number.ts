import { assignNumber } from '#shared/store/numbers.ts';
import { type IssuanceTask, load } from './issuing.ts';

/** Gives the document its number in the register; one that carries none passes. */
export const number: IssuanceTask = async (assignment, world) => {
  const record = await load(assignment, world);
  return { documentNumber: await assignNumber(world.table, record, world.now()) };
};
