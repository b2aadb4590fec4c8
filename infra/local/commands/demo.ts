import '../keep-to-own-folders.ts';
import { join } from 'node:path';
import { defined } from '#shared/domain/defined.ts';
import { isComplaint } from '../../complaint.ts';
import { openClient } from '../client/open-client.ts';
import { clearFolder } from '../demo/clear-folder.ts';
import { type DemoOptions, demoOptions, usage } from '../demo/demo-options.ts';
import { findCase } from '../demo/read-case.ts';
import { placesOf, type Road } from '../demo/road.ts';
import { roads, takeoverStory, windowStory } from '../demo/roads.ts';
import type { Taken } from '../demo/taken.ts';
import { tellTakeover } from '../demo/takeover-story.ts';
import { issuedLine, registerLines, stepLines, supervisionLines } from '../demo/timeline.ts';
import { walkRoad } from '../demo/walk-road.ts';
import { tellWindow } from '../demo/window-story.ts';
import { writeSummary } from '../demo/write-summary.ts';
import { explainObstacle } from '../explain-obstacle.ts';
import { printHelp } from '../print-help.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { stopWithNpm } from '../stop-with-npm.ts';

printHelp(usage);

/** `npm run demo`: the stories of the demonstration over HTTP, each with its documents in a folder of out/demo. */
// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const say = (...lines: string[]): void => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

const stopping = new AbortController();
let running: RunningSystem | undefined;

/** A terminal and npm may both hand on the same Ctrl-C: the second one changes nothing. */
const stop = async (): Promise<void> => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await running?.stop();
  if (running) process.exit(1);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
stopWithNpm(stop);

const walk = async (url: string, road: Road): Promise<{ caseId: string; taken: readonly Taken[] }> => {
  const taken: Taken[] = [];
  const places = placesOf(road);
  say('', `【${road.title}】`, '');
  const caseId = await walkRoad(openClient(url), road, {
    taken: (each) => {
      const { at, command } = each.step;
      taken.push(each);
      const place = places.indexOf(at + command);
      say(...stepLines(each, { number: place + 1, of: places.length }));
    },
    issued: (documents) => say(...documents.map(issuedLine)),
  });
  return { caseId, taken };
};

const tell = async (url: string, road: Road, { out, readyMilliseconds }: Telling): Promise<void> => {
  const folder = join(out, road.name);
  await clearFolder(folder).catch((failed: unknown) => {
    throw explainObstacle(failed, { what: `The folder ${folder}`, instead: 'choose another with --out' });
  });
  const walked = await walk(url, road);
  const client = openClient(url);
  const beside = road.interlude && (await findCase(client, road.interlude.road.subject))?.caseId;
  const summary = await writeSummary(client, { ...walked, ...defined({ beside }), readyMilliseconds, folder });
  const { caseId, documents, register, state, supervision } = summary;
  say('', `案件 ${caseId}（${state}）的 ${documents.length} 件文书和 summary.json 存于 ${folder}`, '目录和禁入登记：');
  say(...registerLines(register));
  say(`监督台账：${supervision.length} 行`, ...supervisionLines(supervision));
};

type Telling = { readonly out: string; readonly readyMilliseconds: number };

const demonstrate = async ({ out, data, story, engine }: DemoOptions): Promise<void> => {
  const begun = performance.now();
  running = await startSystem({ port: 0, data, verbose: false, engine }, stopping.signal);
  const readyMilliseconds = performance.now() - begun;
  say(`示例系统已就绪（${(readyMilliseconds / 1000).toFixed(1)} 秒，数据表由 ${running.engine} 保存）：${running.url}`);
  for (const road of roads.filter(({ name }) => !story || name === story))
    await tell(running.url, road, { out, readyMilliseconds });
  if (story === windowStory) await tellWindow(running.url, { folder: join(out, windowStory), say });
  if (story === takeoverStory) await tellTakeover(running.url, { folder: join(out, takeoverStory), say });
};

try {
  await demonstrate(demoOptions(process.argv.slice(2)));
  await running?.stop();
} catch (failed) {
  // A system stopped on request answers no more: that is no failure of the walk.
  if (!stopping.signal.aborted) console.error(isComplaint(failed) ? failed.message : failed);
  await running?.stop();
  process.exit(1);
}
