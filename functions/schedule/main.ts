import { recountDeadlines } from '../casework/write/recount-deadlines.ts';
import { log, metrics } from '../lib/log.ts';
import { openIssuance } from '../lib/start-issuance.ts';
import { readUnprintable } from '../lib/unprintable.ts';
import { clock, openDocuments, openTable, readSeed, stateMachineArn } from '../lib/world.ts';
import { goOnTakingOver } from './go-on-taking-over.ts';
import { goOnWithLists } from './go-on-with-lists.ts';
import { payAllOwed } from './pay-all-owed.ts';
import { redrive } from './redrive.ts';
import { sweep } from './sweep.ts';

const world = {
  table: openTable(),
  bucket: openDocuments(),
  seed: readSeed(),
  unprintable: readUnprintable(),
  ...clock,
};
const issuance = openIssuance(stateMachineArn());

type Run = { readonly run: 'daily' | 'redrive' };

/**
 * The schedules: a sweep of due clocks at midnight in Shanghai, and a look at what the stream left behind. Both first
 * count again what a new holiday notice moves, so that no command is given by a day that is no longer the last, and give
 * cases what they are owed because of another.
 */
export const handler = async ({ run }: Run): Promise<Record<string, number>> => {
  const { recounted } = await recountDeadlines(world);
  const { paid } = await payAllOwed(world);
  const { takenOver } = await goOnTakingOver(world);
  const { lists } = await goOnWithLists(world);
  const outcome = {
    recounted,
    lists,
    paid,
    takenOver,
    ...(run === 'daily' ? await sweep(world) : await redrive(world, issuance)),
  };
  metrics.addMetric(run === 'daily' ? 'SweepRan' : 'RedriveRan', 'Count', 1);
  log.info('schedule ran', { run, ...outcome });
  metrics.publishStoredMetrics();
  return outcome;
};
