import { startTables, type TableEngine } from '#test/support/table.ts';
import type { Bench } from './bench.ts';
import { commandFigures, differingFigures, remarkable } from './command-figures.ts';
import { countRequests } from './count-requests.ts';
import { type CountedStep, type Variation, type Walks, walkCounted } from './walk-counted.ts';

const rounds = 15;

/** The demonstration's road, and the one in which the exit ends three other cases of the organization (Art. 2). */
const roads: Readonly<Record<string, Variation>> = {
  'one certificate of three': { certificates: 3 },
  'qualification, ending three drafts': {
    certificates: 4,
    otherDrafts: 3,
    form: { scope: 'qualification', certificateIds: [] },
    inputs: { approveExit: { confirmsQualificationEnds: true } },
  },
};

const walkRoads = async (engine: TableEngine): Promise<Walks[]> => {
  const measured: Walks[] = [];
  for (const [name, variation] of Object.entries(roads)) {
    const walks: (readonly CountedStep[])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const table = await engine.fresh();
      const counter = countRequests(table.client);
      walks.push(await walkCounted(table, counter, variation));
      counter.stop();
    }
    measured.push({ name, walks });
  }
  return measured;
};

/** What every command of the road takes of DynamoDB, and how long its handler works. */
export const commands: Bench = {
  about: 'DynamoDB requests, capacity units and handler latency of every command',
  run: async () => {
    const engine = await startTables();
    try {
      const measured = await walkRoads(engine);
      const [road, ...others] = measured;
      if (!road) throw new Error('no road was walked');
      const tables = [commandFigures(road), ...others.map((other) => differingFigures(other, road))];
      return { tables, remarks: remarkable(measured), samples: { rounds, roads, measured } };
    } finally {
      await engine.stop();
    }
  },
};
