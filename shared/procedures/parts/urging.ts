import { practice } from '../../domain/basis.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { bodies } from '../../domain/heads.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation, Timer } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { type Liabilities, openMatters } from './liabilities.ts';

/** The days on which an overdue settlement was urged (D58). */
export type HasUrging = { readonly urged?: readonly Day[] };

/** The organization is urged twice; the third letter tells the departments (O14). */
const lastUrging = 3;

export const isForDepartments = ({ urged = [] }: HasUrging): boolean => urged.length === lastUrging;

const basis = practice('善后处理逾期的，督促办理', 'an overdue settlement is urged');

type Settling<Data> = {
  readonly open: (data: Data) => Liabilities | undefined;
  readonly by: (data: Data) => Day | undefined;
};

export const urgeSettlement = <Data extends HasUrging>(): Command<Data> =>
  commandOf<Data>()(words('督促善后处理', 'Urge the settlement'), nothing, (_, { data, today }) => {
    const urging: HasUrging = { urged: [...(data.urged ?? []), today] };
    return urging as Partial<Data>;
  });

export const urgingGuards = <Data extends HasUrging>({ open, by }: Settling<Data>) =>
  ({
    settlementOverdue: {
      basis,
      test: ({ before: { data }, today }) => {
        const [matters, last] = [open(data), by(data)];
        return matters !== undefined && openMatters(matters) > 0 && last !== undefined && today > last;
      },
      message: ({ before: { data } }) => ({
        zh: `善后处理期限（${by(data) ?? '未定'}）未届满，或者没有未处理完毕的事项。`,
        en: `The day for the settlement (${by(data) ?? 'none'}) has not passed, or nothing is left to settle.`,
      }),
    },
    urgingDue: {
      basis: practice('督促后期满仍未处理的，再次督促', 'it is urged again once the days after a letter are over'),
      test: ({ before: { deadlines }, today }) =>
        deadlines.every(({ name, lastDay }) => name !== 'settlementUrging' || lastDay < today),
      message: ({ before: { deadlines } }) => {
        const last = deadlines.find(({ name }) => name === 'settlementUrging')?.lastDay;
        return { zh: `上次督促后的期限至${last}。`, en: `The days after the last letter run until ${last}.` };
      },
    },
    urgedAgain: {
      basis: practice('两次督促仍未处理的，告知有关部门', 'after two letters the departments are told'),
      test: ({ data }) => (data.urged ?? []).length < lastUrging,
      message: () => ({ zh: '已经督促两次。', en: 'It was urged twice.' }),
    },
  }) satisfies Record<string, Guard<Data>>;

const move = { to: 'same', by: 'agencyClerk', issues: ['urgingLetter'], basis } as const;
const requires = ['settlementOverdue', 'urgingDue'] as const;

/** On the day after the last, again after ten working days, after ten more to the departments; each signed by a head. */
export const urging: readonly Move[] = [
  { ...move, when: ['urgedAgain'], requires, starts: ['settlementUrging'], stops: ['settlement'] },
  { ...move, requires, stops: ['settlement', 'settlementUrging'] },
];

export const urgingTimers = <Data extends HasUrging>(by: (data: Data) => Day | undefined) =>
  ({
    settlement: {
      label: words('善后处理期限', 'Term of the settlement'),
      basis,
      binds: ['organization', ...bodies.agency],
      term: () => ({ naturalDays: 1 }),
      wakesOn: ({ data, today }: Situation<Data>) => addDays(by(data) ?? today, 1),
      gives: 'urgeSettlement',
    },
    settlementUrging: {
      label: words('督促后处理期限', 'Term after the settlement was urged'),
      basis,
      binds: ['organization', ...bodies.agency],
      term: ({ terms }) => ({ workingDays: terms.settlementUrging }),
      gives: 'urgeSettlement',
    },
  }) satisfies Record<string, Timer<Data>>;
