import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { type Words, words } from '../../domain/words.ts';
import { mendsOf } from '../../procedure/acts.ts';
import type { Command, Procedure, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import {
  type DecisionKind,
  type GoesOn,
  type HasSetAside,
  openSetAsideOf,
  refundDue,
  rowsLeft,
  type SetAsideMatter,
  setAsidesOf,
  stayNow,
} from '../../procedure/setting-aside.ts';
import { departmentsOf, type HasConsultation } from './consultation.ts';
import { openingOf } from './set-aside-input.ts';

export type Kinds<Data> = NonNullable<Procedure<Data>['decisions']>;

type Seen = Situation<HasSetAside>;

/** The ways on of a decision that is done again, by name. */
export const destinationsOf = <Data>(kinds: Kinds<Data>): Readonly<Record<string, Pick<GoesOn, 'label'>>> =>
  Object.assign({}, ...Object.values(kinds).map(({ outcomes }) => outcomes.redone ?? {}));

const labelled = <Data>(kinds: Kinds<Data>) => ({
  decisions: Object.fromEntries(Object.entries(kinds).map(([name, { label }]) => [name, label])),
  destinations: Object.fromEntries(
    Object.entries(destinationsOf(kinds)).map(([name, { label }]): [string, Words] => [
      name,
      label ?? words(name, name),
    ]),
  ),
});

const changed = (data: HasSetAside, no: number | undefined, change: Partial<SetAsideMatter>): HasSetAside => ({
  setAsides: setAsidesOf(data).map((matter) => (matter.no === no ? { ...matter, ...change } : matter)),
});

const make = commandOf<HasSetAside>();
const reason = named('理由', 'Reasons', text(1000));
const ordered = named('依据（停止执行、恢复执行的文书或者理由）', 'On what order, or why', text(300));

/** What the matter is about, row by row, as it stood. */
const rowsIn = <Data>(kinds: Kinds<Data>, { before }: Situation<Data>) => {
  const matter = openSetAsideOf(before.data);
  const kind: DecisionKind<Data> | undefined = matter && kinds[matter.decision];
  if (!matter || !kind) return [];
  const rows = rowsLeft(kind, matter.decision, before.data);
  const chosen = new Set<string>(matter.certificateIds ?? []);
  return rows
    .filter(({ certificateId }) => chosen.size === 0 || chosen.has(certificateId))
    .map(({ certificateId, name }) => ({ certificateId, name }));
};

const setAside = <Data>(kinds: Kinds<Data>) =>
  make(words('撤销或者变更原决定', 'Set a decision aside'), nothing, (_, seen): HasSetAside => {
    const { before, today, actor } = seen;
    const matter = openSetAsideOf(before.data);
    const kind = matter && kinds[matter.decision];
    const letters = kind?.announcement && matter?.outcome !== 'standsUnlawful' ? 2 : 1;
    const letterId = documentIdOf(before.caseId, before.documentCount + letters, 'setAsideNotice');
    const rows = rowsIn(kinds as Kinds<HasSetAside>, seen);
    const done = { on: today, by: actor.id, letterId, rows };
    const way = matter && kind?.outcomes[matter.outcome]?.[matter.returnsTo ?? matter.outcome];
    return {
      ...way?.resets?.(seen.data as Data),
      ...(way?.drops?.includes('consultation') ? askedIn(before.data) : {}),
      ...changed(seen.data, matter?.no, { done }),
      ...(matter?.outcome === 'lifted' ? withdrawn(seen) : {}),
      ...(matter && fallsWhole(matter) ? staysOver(seen, matter) : {}),
    };
  });

const askedIn = (data: HasConsultation & HasSetAside): HasSetAside => {
  const asked = departmentsOf(data).map(({ code, name }) => ({ code, name }));
  return asked.length > 0 ? { askedBefore: asked } : {};
};

/** Nothing of the decision is left whose effect could rest. */
const fallsWhole = ({ outcome }: SetAsideMatter): boolean => outcome !== 'standsUnlawful' && outcome !== 'changed';

/** A stay ends with the decision whose effect rested. */
const staysOver = ({ data, today, actor }: Seen, { basis }: SetAsideMatter): HasSetAside => {
  const { effectStays } = data;
  const lifted = { on: today, by: actor.id, ordered: basis };
  return effectStays ? { effectStays: effectStays.map((stay) => (stay.lifted ? stay : { ...stay, lifted })) } : {};
};

/** A circular that went to many is withdrawn towards all of them, by a letter of its own (O4.1). */
const withdrawn = ({ before, today, data }: Seen): object => {
  const circulars = Object.entries(before.papers).filter(
    ([, { kind, voidedOn, amendedBy }]) => kind === 'circularOfCriticism' && !voidedOn && !amendedBy,
  );
  const known = new Set<string>(mendsOf(data).map(({ documentId }) => documentId));
  const mends = circulars.flatMap(([documentId]) => (known.has(documentId) ? [] : [{ documentId, on: today }]));
  return mends.length > 0 ? { mends: [...mendsOf(data), ...mends] } : {};
};

const stays = ({ data }: Seen) => data.effectStays ?? [];

/** An effect is stayed and goes on again; money goes back. */
const staying = (stands: (data: HasSetAside) => boolean) =>
  ({
    confirmRefund: {
      ...make(
        words('登记退还情况', 'Record that the money went back'),
        z.strictObject({ on: named('退还日期', 'Paid back on', Day), evidence: named('凭据', 'Evidence', text(300)) }),
        (paid, { data, actor }) => changed(data, refundDue(data)?.no, { refunded: { ...paid, by: actor.id } }),
      ),
      follows: 'repayment',
    },
    stayEffect: {
      ...make(words('停止执行', 'Stay the effect'), z.strictObject({ ordered }), (input, seen) => ({
        effectStays: [...stays(seen), { from: seen.today, by: seen.actor.id, ordered: input.ordered }],
      })),
      idle: (data) => !stands(data) || stayNow(data) !== undefined,
    },
    liftStay: {
      ...make(words('恢复执行', 'Lift the stay'), z.strictObject({ ordered }), (input, seen) => ({
        effectStays: stays(seen).map((stay) =>
          stay.lifted ? stay : { ...stay, lifted: { on: seen.today, by: seen.actor.id, ordered: input.ordered } },
        ),
      })),
      follows: 'stay',
    },
  }) satisfies Record<string, Command<HasSetAside>>;

/** Decisions that were taken are set aside, stayed and resumed (O4). */
export const setAsideCommands = <Data>(kinds: Kinds<Data>) => {
  const { decisions, destinations } = labelled(kinds);
  const stands = (data: HasSetAside) => Object.values(kinds).some((kind) => kind.stands(data as Data));
  return {
    openSetAside: {
      ...make(
        words('提出撤销原决定', 'Begin to set a decision aside'),
        openingOf(decisions, destinations),
        (opening, seen) => ({
          setAsides: [
            ...setAsidesOf(seen.data),
            { no: setAsidesOf(seen.data).length + 1, ...opening, openedOn: seen.today, openedBy: seen.actor.id },
          ],
        }),
      ),
      idle: (data) => !stands(data) || openSetAsideOf(data) !== undefined,
    },
    recordHearing: {
      ...make(
        words('登记当事组织的陈述意见', 'Record what the organization said'),
        z.strictObject({
          on: named('听取日期', 'Heard on', Day),
          said: named('陈述意见（没有意见的写明）', 'What it said', text(2000)),
        }),
        (heard, { data }) => changed(data, openSetAsideOf(data)?.no, { heard }),
      ),
      follows: 'reversal',
    },
    dropSetAside: {
      ...make(
        words('不予撤销', 'Leave the decision as it is'),
        z.strictObject({ reason }),
        (input, { data, today, actor }) =>
          changed(data, openSetAsideOf(data)?.no, { dropped: { on: today, by: actor.id, reason: input.reason } }),
      ),
      follows: 'reversal',
    },
    setAside: { ...setAside(kinds), follows: 'reversal' },
    ...staying((data) => stands(data)),
  } satisfies Record<string, Command<HasSetAside>>;
};
