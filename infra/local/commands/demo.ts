import { openClient } from '../client/open-client.ts';
import { isComplaint } from '../complaint.ts';
import { clearFolder } from '../demo/clear-folder.ts';
import { type DemoOptions, demoOptions } from '../demo/demo-options.ts';
import { exitRoad } from '../demo/exit-road.ts';
import { issuedLine, stepLines } from '../demo/timeline.ts';
import { type Taken, walkRoad } from '../demo/walk-road.ts';
import { writeSummary } from '../demo/write-summary.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { stopWithNpm } from '../stop-with-npm.ts';

/** `npm run demo`: one complete voluntary exit over HTTP, and its documents in out/demo. */
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

const walk = async (url: string): Promise<{ caseId: string; taken: readonly Taken[] }> => {
  const taken: Taken[] = [];
  const places = ['openCase', ...exitRoad.steps.map(({ at }) => at)];
  const caseId = await walkRoad(openClient(url), exitRoad, {
    taken: (each) => {
      const { at, command } = each.step;
      taken.push(each);
      say(...stepLines(each, { number: places.indexOf(command === 'openCase' ? command : at) + 1, of: places.length }));
    },
    issued: (documents) => say(...documents.map(issuedLine)),
  });
  return { caseId, taken };
};

const demonstrate = async ({ out, data }: DemoOptions): Promise<void> => {
  const begun = performance.now();
  running = await startSystem({ port: 0, data, verbose: false }, stopping.signal);
  const readyMilliseconds = performance.now() - begun;
  say(`示例系统已就绪（${(readyMilliseconds / 1000).toFixed(1)} 秒）：${running.url}`, '');
  const walked = await walk(running.url);
  await clearFolder(out);
  const summary = await writeSummary(openClient(running.url), { ...walked, readyMilliseconds, folder: out });
  const { caseId, documents, register, state } = summary;
  say('', `案件 ${caseId}（${state}）的 ${documents.length} 件文书和 summary.json 存于 ${out}：`);
  say(...documents.map(({ file, bytes }) => `  ${file}（${bytes}字节）`), '', '目录和禁入登记：');
  for (const { name, status } of register.certificates) say(`  ${name}：${status}`);
  for (const { effectiveOn, lastBarredDay } of register.bans) say(`  禁入：自${effectiveOn}起至${lastBarredDay}`);
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
