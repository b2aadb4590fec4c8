import { limits } from '../domain/limits.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import { type Words, words } from '../domain/words.ts';
import { type HasActs, judge, type NotedAct, notedAct, pendingActs } from './acts.ts';
import { availableTo } from './authorize.ts';
import type { Command, Move, Procedure, Situation, TermAct } from './definition.ts';
import { chooseMove } from './guards.ts';
import type { Verdict } from './verdict.ts';

type Given<Data> = {
  readonly name: string;
  readonly command: Command<Data>;
  /** The moves that the state and the giver's roles leave open. */
  readonly moves: readonly Move[];
  readonly bare: Situation<Data>;
};

/** The moves that a command may take, what it records, and the situation in which they are tested. */
export type Taking<Data> = {
  readonly moves: readonly Move[];
  readonly recorded: Partial<Data> & HasActs;
  readonly input: unknown;
  /** The act that is taken up. */
  readonly act?: string;
};

const entering = (moves: readonly Move[], act: string, as: Verdict | 'own'): readonly Move[] =>
  moves.filter(({ enters }) => enters?.act === act && enters.as === as);

const counts = ({ records }: Pick<TermAct<never>, 'records'>, verdict: Verdict): boolean =>
  verdict === 'returns' || (records === 'always' && verdict !== 'late' && verdict !== 'unconfirmed');

/**
 * An ordinary command opens the moves of its state. An act of a term opens those of the verdict on it (O1); so does a
 * command by which an act noted before is taken up. Refuses one whose term has not begun, and one that is not there.
 */
export const takingOf = <Data>(procedure: Procedure<Data>, given: Given<Data>): Result<Taking<Data>> => {
  const { name, command, moves, bare } = given;
  if (command.takesUp) return retaking(procedure, { ...given, takesUp: command.takesUp });
  const recorded = () => command.record(bare);
  const act = procedure.acts?.[name];
  const own = moves.filter(({ enters }) => !enters);
  const verdict = act ? judge(procedure, { act, command: name, situation: bare }) : 'own';
  if (!act || verdict === 'own') return accept({ moves: own, recorded: recorded(), input: bare.input });
  if (verdict === 'notBegun')
    return own.length > 0 ? accept({ moves: own, recorded: recorded(), input: bare.input }) : notYet(procedure, given);
  const here = entering(moves, name, verdict);
  // Who may not enter it there is refused by the conditions of the state's own moves, in words.
  if (here.length === 0 && own.length > 0) return accept({ moves: own, recorded: recorded(), input: bare.input });
  if (isOnline(act, bare) && pendingActs(bare.before.data).length >= limits.actsAwaiting) return tooMany(bare);
  const message = impossibleDay(act, bare);
  if (message) return refuse({ code: 'input.invalid', issues: [{ path: '', message }] });
  const data = counts(act, verdict) ? recorded() : {};
  const noted = notedAct({ act, command: name, situation: { ...bare, data: { ...bare.data, ...data } } }, { verdict });
  return accept({ moves: here, recorded: { ...data, ...noted }, input: bare.input });
};

/** What is handed in on line is bounded while it awaits its answer; paper never is. */
const tooMany = <Data>({ facts: { settings } }: Situation<Data>): Result<never> => {
  const { name, contact } = settings.agency;
  const message = words(
    `已有${limits.actsAwaiting}件待答复，您的权利不受影响：请将书面材料寄送${name}（${contact.address}，邮编${contact.postcode}，电话${contact.phone}），书面材料一律登记。`,
    `${limits.actsAwaiting} await their answer. Your right is not touched: send it on paper to ${name}, ${contact.address}, ${contact.postcode}; paper is never refused.`,
  );
  return refuse({ code: 'input.invalid', issues: [{ path: '', message }] });
};

/** An act is done between the letter that allows it and today; who hands it in on line does it today (O1.1). */
export const impossibleDay = <Data>(act: TermAct<Data>, bare: Situation<Data>): Words | undefined => {
  const { today } = bare;
  const doneOn = act.doneOn(bare);
  const online = isOnline(act, bare);
  const first = online ? today : (act.since(bare.before.data) ?? today);
  if (first <= doneOn && doneOn <= today) return undefined;
  return words(
    online ? `网上提交的，以今日（${today}）为行为日期` : `行为日期应在${first}至${today}之间`,
    online ? `what is handed in on line is done today (${today})` : `it was done between ${first} and ${today}`,
  );
};

const isOnline = <Data>({ from }: TermAct<Data>, { actor }: Situation<Data>): boolean =>
  from === 'organization' && actor.roles.includes('organization');

const notYet = <Data>(procedure: Procedure<Data>, { name, bare }: Given<Data>): Result<never> => {
  const { state } = bare.before;
  const available = availableTo(procedure, state, bare.actor).filter((other) => other !== name);
  return refuse({ code: 'command.unavailable', command: name, state, available });
};

type Retaking<Data> = Given<Data> & { readonly takesUp: 'confirmed' | 'admitted' };

const awaited = ({ input, before }: Situation<unknown>, takesUp: Retaking<unknown>['takesUp']): NotedAct | undefined =>
  pendingActs(before.data).find(
    ({ actNo, verdict }) =>
      actNo === (input as { actNo?: number }).actNo && verdict === (takesUp === 'confirmed' ? 'unconfirmed' : 'late'),
  );

/** The conditions of the command itself; they refuse what names no act that awaits it. */
const askedOf = <Data>(procedure: Procedure<Data>, moves: readonly Move[], situation: Situation<Data>) =>
  chooseMove<Data>(
    procedure,
    moves.slice(0, 1).map(({ asks = [], enters: _act, when: _chosen, ...rest }) => ({ ...rest, requires: asks })),
    situation,
  );

/** The act goes on as it would have, had it been certain, or in time, when it came. */
const retaking = <Data>(procedure: Procedure<Data>, given: Retaking<Data>): Result<Taking<Data>> => {
  const { command, moves, bare, takesUp } = given;
  const decided = command.record(bare);
  const data = { ...bare.data, ...decided };
  const noted = awaited(bare as Situation<unknown>, takesUp);
  const act = noted && procedure.acts?.[noted.command];
  const asked = askedOf(procedure, moves, { ...bare, data });
  if (!asked.ok) return asked;
  if (!noted || !act) throw new TypeError(`${given.name} takes up what is not there`);
  const { command: name } = noted;
  const situation = { ...bare, data, input: noted.input };
  const judged = judge(procedure, { act, command: name, situation, takenUp: takesUp });
  const place = judged === 'notBegun' ? 'own' : judged;
  const verdict: Verdict = place === 'own' ? 'anew' : place;
  const made = place === 'own' || counts(act, verdict) ? procedure.commands[name]?.record(situation) : {};
  const after = { ...situation, data: { ...data, ...made } };
  const retaken = (data as HasActs).acts?.find(({ actNo }) => actNo === noted.actNo) ?? noted;
  const kept = notedAct({ act, command: name, situation: after }, { verdict, retaken });
  return accept({
    moves: entering(moves, name, place),
    recorded: { ...decided, ...made, ...kept } as Partial<Data>,
    input: noted.input,
    act: name,
  });
};
