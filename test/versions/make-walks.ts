import fc from 'fast-check';
import { systemActor } from '#shared/domain/actor.ts';
import { addDays, type Day, day, dayAt } from '#shared/domain/day.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { paperOf } from '#shared/domain/paper-standing.ts';
import { type ServingChannel, servingChannels } from '#shared/domain/serving.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { receiptCommand } from '#shared/procedure/receive.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { plausibleInputs } from '#test/support/plausible-inputs.ts';
import { plausibleRevocation } from '#test/support/plausible-revocation.ts';
import { letterReceived } from '#test/support/received.ts';
import {
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { signedOff } from '#test/support/signed-off.ts';
import { type Given, morning, somebody, Walk } from '#test/support/walk.ts';
import { type Happened, happen, type Recorded, type Start } from './walks.ts';

const perProcedure = 100;
const steps = 36;

/** What would end or turn every walk if it came as often as the rest. */
const rare = new Set([
  ...['withdraw', 'absorb', 'suspend', 'refuseAcceptance', 'refuseExit', 'agreeWithdrawal', 'dropCase'],
  ...['declareNoObjection', 'withdrawOpinion', 'returnForReview', 'returnReport', 'withdrawAppeal', 'mergeClues'],
]);

type Dice = { readonly pick: number; readonly odd: number; readonly wait: number };

/** The same throws in every recording, so that what is recorded anew differs by what decides alone. */
const thrown: readonly (readonly Dice[])[] = fc.sample(
  fc.array(fc.record({ pick: fc.nat(), odd: fc.nat(9), wait: fc.nat(6) }), { minLength: steps, maxLength: steps }),
  { numRuns: 2 * perProcedure, seed: 20230106 },
);

type Walked = Walk | RevocationWalk;

/** A case being walked, by whichever class knows what would be plausible next. */
type Walker = {
  readonly walk: Walked;
  readonly road: readonly Given[];
  readonly plausible: (turn: { on: Day; name: string; pick: number }) => Given;
};

const exitWalker = (ordinal: number): Walker => {
  const certificateIds = ordinal % 2 ? ['X-1001', 'X-1002'] : ['X-1001'];
  const walk = new Walk(entryWith('X-1001', 'X-1002'), { form: { certificateIds } });
  return { walk, road: straightRoad, plausible: (turn) => plausibleInputs({ walk, ...turn }) };
};

const revocationWalker = (ordinal: number): Walker => {
  const scope = ordinal % 3 ? 'certificate' : 'qualification';
  const lesser = ordinal % 4 === 0;
  const on = lesser ? '2026-08-24' : '2026-03-05';
  const walk = openedRevocation({ entry: entryWith('X-1001', 'X-1002', 'X-1003'), scope, on });
  return {
    walk,
    road: lesser ? rectificationSteps : revocationSteps,
    plausible: (turn) => plausibleRevocation({ walk, ...turn }),
  };
};

const givenOf = ({ by, on, name, input = {} }: Given): GivenCommand => ({
  ...{ name, actor: typeof by === 'string' ? somebody(by) : by, input: JSON.parse(JSON.stringify(input)) },
  at: morning(on),
});

/** Now and then any command or a spoilt input; otherwise one that the state accepts. */
const commandFor = (
  { subject }: Start,
  { plausible }: Walker,
  { pick, odd, on }: Dice & { readonly on: Day },
): GivenCommand => {
  const { states, commands } = procedureOf(subject);
  const open = [...Object.keys(states[subject.state]?.on ?? {}), receiptCommand];
  const here = open.filter((name) => !rare.has(name) || odd === 4);
  const names = odd === 0 || here.length === 0 ? Object.keys(commands) : here;
  const given = givenOf(plausible({ on, name: names[pick % names.length] ?? '', pick }));
  return odd === 1 ? { ...given, input: { spoilt: true } } : given;
};

const receiptFor = (
  { subject }: Start,
  { pick, on }: { readonly pick: number; readonly on: Day },
): Happened | undefined => {
  const papers = Object.keys(subject.papers);
  const paper = papers[pick % Math.max(papers.length, 1)];
  const channels = Object.keys(servingChannels) as ServingChannel[];
  const channel = channels[pick % channels.length] ?? 'direct';
  return paper
    ? {
        receipt: { documentId: DocumentId.parse(paper), recipient: 1, on: addDays(on, -(pick % 3)), channel },
        ...{ actor: somebody('agencyClerk'), at: morning(on) },
      }
    : undefined;
};

/** A step that tells a receipt is one of the ledger, where there is such a letter. */
const receiptStated = ({ subject }: Start, { name, input, actor, at }: GivenCommand): Happened | undefined => {
  const letter = letterReceived(procedureOf(subject), { name, input: input as object });
  const [documentId] = letter ? (paperOf(subject, letter) ?? []) : [];
  const { receivedOn = dayAt(at), way: channel = 'direct' } = input as { receivedOn?: Day; way?: ServingChannel };
  return documentId && { receipt: { documentId, recipient: 1, on: receivedOn, channel }, actor, at };
};

const isOver = ({ subject }: Start): boolean => procedureOf(subject).states[subject.state]?.final === true;

type Recording = { readonly start: Start; readonly steps: [Happened, string][] };

/** A third of the walks begin with a part of the straight road, so that its far end is walked as often. */
const recordOne = (walker: Walker, ordinal: number, throws: readonly Dice[]): Recording => {
  const { walk, road } = walker;
  const start: Start = { subject: walk.subject, entry: walk.entry };
  const recording: Recording = { start, steps: [] };
  let state = start;
  const take = (happened: Happened): string => {
    const { after, outcome } = happen(state, happened);
    recording.steps.push([happened, outcome]);
    state = after;
    Object.assign(walk, { subject: after.subject, entry: after.entry });
    return outcome;
  };
  const give = (given: GivenCommand): void => {
    const receipt = receiptStated(state, given);
    if (receipt) take(receipt);
    else if (take(given) === 'signOff.required') take(signedOff(given));
  };
  const sweep = (today: Day): void => {
    const { timers } = procedureOf(state.subject);
    const due = state.subject.deadlines.filter(({ runsOn }) => runsOn <= today);
    for (const name of due.flatMap((clock) => timers[clock.name]?.gives ?? []))
      give({ name, actor: systemActor, input: {}, at: morning(today) });
  };
  let on = dayAt(start.subject.openedAt);
  for (const given of road.slice(0, (ordinal * 7) % (road.length * 2))) {
    on = day(given.on);
    sweep(on);
    give(givenOf(given));
  }
  for (const dice of throws) {
    if (isOver(state)) break;
    on = addDays(on, dice.wait);
    if (dice.odd > 4) sweep(on);
    const receipt = dice.odd === 2 ? receiptFor(state, { ...dice, on }) : undefined;
    if (receipt) take(receipt);
    else give(commandFor(state, walker, { ...dice, on }));
  }
  return recording;
};

const placed = <T>(known: Map<string, number>, all: T[], value: T): number => {
  const text = JSON.stringify(value);
  const place = known.get(text) ?? all.push(value) - 1;
  known.set(text, place);
  return place;
};

/** Two hundred walks over both procedures, refusals and receipts included, as decided now. */
export const makeWalks = (reason: string): Recorded => {
  const [starts, values]: [Start[], unknown[]] = [[], []];
  const [knownStarts, knownValues] = [new Map<string, number>(), new Map<string, number>()];
  const walks = thrown.map((throws, ordinal) => {
    const walker = ordinal < perProcedure ? exitWalker(ordinal) : revocationWalker(ordinal);
    const recording = recordOne(walker, ordinal, throws);
    return {
      start: placed(knownStarts, starts, recording.start),
      steps: recording.steps.map(([happened, outcome]) => [placed(knownValues, values, happened), outcome] as const),
    };
  });
  return { reason, starts, values, walks };
};
