import type { Deciding } from '../decide/deciding.ts';
import { payOwed } from './pay-owed.ts';
import { type Moved, type Moving, writeMove } from './write-move.ts';

/** Takes one move of a case in one transaction, then gives the organization's other cases what they are owed by it. */
export const moveCase = async (world: Deciding, moving: Moving): Promise<Moved> => {
  const moved = await writeMove(world, moving);
  if (moved.outcome === 'moved')
    await payOwed(world, { entry: moved.decision.directory?.entry ?? moving.entry, at: moving.given.at });
  return moved;
};
