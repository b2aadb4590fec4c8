import type { Deadline } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import { actsOf, type HasActs, type NotedAct } from './acts.ts';
import type { Procedure, Situation } from './definition.ts';
import { startTimer } from './timers.ts';

/** What came to light once a decision had had effect, beside acts of terms; a head decides on it as on those (O1.3). */
export const matterNouns: Readonly<Record<string, string>> = {
  strikeService: '送达认定无效一事',
  confirmCorrection: '登记事实更正一事',
};

/** Notes a matter that came to light after the effect, with the terms in which a head decides on it. */
export const followUp = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  { command, doneOn }: { readonly command: string; readonly doneOn: Day },
): { readonly changes: HasActs; readonly started: readonly Deadline[] } => {
  const { before, data, today, actor } = situation;
  const known = actsOf(data);
  const act: NotedAct = {
    ...{ actNo: known.length + 1, command, doneOn, recordedOn: today, recordedBy: actor.id },
    ...{ state: before.state, verdict: 'effect' },
  };
  const changes: HasActs = { acts: [...known, act] };
  const noted: Situation<Data> = { ...situation, data: { ...data, ...changes } };
  const running = new Set(before.deadlines.map(({ name }) => name));
  const clocks = procedure.actClocks?.effect ?? [];
  const started = clocks.filter((name) => !running.has(name)).map((name) => startTimer(procedure, name, noted));
  return { changes, started };
};
