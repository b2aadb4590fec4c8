import { mkdir, rm } from 'node:fs/promises';
import { openClient } from '../client/open-client.ts';
import { isComplaint } from '../complaint.ts';
import { type DemoOptions, demoOptions } from '../demo/demo-options.ts';
import { exitRoad } from '../demo/exit-road.ts';
import { issuedLine, stepLines } from '../demo/timeline.ts';
import { type Taken, walkRoad } from '../demo/walk-road.ts';
import { writeSummary } from '../demo/write-summary.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';

/** `npm run demo`: one complete voluntary exit over HTTP, and its documents in out/demo. */
// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const say = (...lines: string[]): void => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

let running: RunningSystem | undefined;
const stop = async (signal: NodeJS.Signals): Promise<void> => {
  await running?.stop();
  process.exit(signal === 'SIGINT' ? 130 : 143);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const walk = async ({ out, data }: DemoOptions, begun: number): Promise<void> => {
  running = await startSystem({ port: 0, data, verbose: false });
  const readyMilliseconds = performance.now() - begun;
  say(`示例系统已就绪（${(readyMilliseconds / 1000).toFixed(1)} 秒）：${running.url}`, '');
  const client = openClient(running.url);
  const taken: Taken[] = [];
  const steps = ['openCase', ...exitRoad.steps.map(({ at, command }) => `${at} ${command}`)];
  const caseId = await walkRoad(client, exitRoad, {
    taken: (each) => {
      const { at, command } = each.step;
      const place = command === 'openCase' ? 0 : steps.indexOf(`${at} ${command}`);
      taken.push(each);
      say(...stepLines(each, { number: place + 1, of: steps.length }));
    },
    issued: (documents) => say(...documents.map(issuedLine)),
  });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { documents, register, state } = await writeSummary(client, { caseId, taken, readyMilliseconds, folder: out });
  say('', `案件 ${caseId}（${state}）的 ${documents.length} 件文书和 summary.json 存于 ${out}：`);
  say(...documents.map(({ file, bytes }) => `  ${file}（${bytes}字节）`), '', '目录和禁入登记：');
  for (const { name, status } of register.certificates) say(`  ${name}：${status}`);
  for (const { effectiveOn, lastBarredDay } of register.bans) say(`  禁入：自${effectiveOn}起至${lastBarredDay}`);
};

try {
  await walk(demoOptions(process.argv.slice(2)), performance.now());
} catch (failed) {
  console.error(isComplaint(failed) ? failed.message : failed);
  process.exitCode = 1;
} finally {
  await running?.stop();
}
