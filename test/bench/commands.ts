import { startTables, type TableEngine } from '#test/support/table.ts';
import type { Bench } from './bench.ts';
import { commandFigures, differingFigures, remarkable } from './command-figures.ts';
import { countRequests } from './count-requests.ts';
import { exitCourse, type Variation } from './exit-course.ts';
import { revocationCourse } from './revocation-course.ts';
import { type CountedStep, type Course, type Walks, walkCounted } from './walk-counted.ts';

const rounds = 15;

/** The demonstration's exit, and one that ends three other cases of the organization (Art. 2). */
const plain: Variation = { certificates: 3 };
const whole: Variation = {
  certificates: 4,
  otherDrafts: 3,
  form: { scope: 'qualification', certificateIds: [] },
  inputs: { approveExit: { confirmsQualificationEnds: true } },
};

const walkRoad = async (engine: TableEngine, name: string, course: Course): Promise<Walks> => {
  const walks: (readonly CountedStep[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const table = await engine.fresh();
    const counter = countRequests(table.client);
    walks.push(await walkCounted(table, counter, course));
    counter.stop();
  }
  return { name, walks };
};

/** What every command of both procedures takes of DynamoDB, and how long its handler works. */
export const commands: Bench = {
  about:
    'DynamoDB requests, capacity units and handler latency of every command of an exit and of the longest procedure',
  run: async () => {
    const engine = await startTables();
    try {
      const exit = await walkRoad(engine, 'exit: one certificate of three', exitCourse(plain));
      const wholeExit = await walkRoad(engine, 'exit: qualification, ending three drafts', exitCourse(whole));
      const longest = 'longest procedure: revocation with appeal, reconsideration and objection';
      const revocation = await walkRoad(engine, longest, revocationCourse);
      const measured = [exit, wholeExit, revocation];
      return {
        tables: [commandFigures(exit), differingFigures(wholeExit, exit), commandFigures(revocation)],
        remarks: remarkable(measured),
        samples: { rounds, exits: { plain, whole }, measured },
      };
    } finally {
      await engine.stop();
    }
  },
};
