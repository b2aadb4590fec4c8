import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import {
  type HasSetAside,
  openSetAsideOf,
  refundDue,
  type SetAsideMatter,
  setAsideOutcomes,
} from '../../procedure/setting-aside.ts';
import { setAsideBases } from './set-aside-bases.ts';
import type { Kinds } from './set-aside-commands.ts';
import { setAsideOpening } from './set-aside-opening.ts';

type Seen = Situation<HasSetAside>;

const isOwnError = ({ before }: Seen): boolean => openSetAsideOf(before.data)?.ground === 'ownError';

const periodOver = ({ before, today }: Seen): boolean => {
  const clock = before.deadlines.find(({ name }) => name === 'setAsideHearing') ?? before.over?.setAsideHearing;
  return clock !== undefined && !clock.provisional && clock.lastDay < today;
};

const deciding: Record<string, Guard<HasSetAside>> = {
  setAsideHeard: {
    basis: setAsideBases.judgment,
    test: (seen) => {
      const heard = openSetAsideOf(seen.before.data)?.heard;
      return !isOwnError(seen) || (heard !== undefined ? heard.on <= seen.today : periodOver(seen));
    },
    message: () =>
      words(
        '自行撤销决定前，须先听取当事组织的意见，或者等待陈述期限届满。',
        'Before an own decision is set aside the organization is heard, or its term to speak is over.',
      ),
  },
  firstSignerDiffers: {
    basis: setAsideBases.another,
    test: (seen) => {
      const matter = openSetAsideOf(seen.before.data);
      const taken = matter && seen.before.data.taken?.[matter.decision];
      const involved: readonly (string | undefined)[] = [taken?.by, taken?.onBehalfOf];
      const principals = (seen.actor.delegated ?? []).map(({ by }) => by.id);
      return !isOwnError(seen) || ![seen.actor.id, ...principals].some((id) => involved.includes(id));
    },
    message: () =>
      words(
        '原决定的签发人不签发撤销决定，请由其他负责人签发。',
        'Who signed the decision does not sign this: another head does.',
      ),
  },
  hearingPossible: {
    basis: setAsideBases.judgment,
    test: (seen) => {
      const { on } = seen.input as { on: string };
      const matter = openSetAsideOf(seen.before.data);
      return matter !== undefined && on <= seen.today && on >= matter.openedOn;
    },
    message: () =>
      words(
        '听取意见的日期不早于提出撤销之日，不晚于今日。',
        'It was heard since the matter began, and not in the future.',
      ),
  },
  leftAsItIs: {
    basis: setAsideBases.judgment,
    test: ({ before }) => {
      const matter = openSetAsideOf(before.data);
      return matter !== undefined && matter.ground !== 'judgment';
    },
    message: () =>
      words(
        '没有在办的撤销事项；或者依据的是生效判决、行政复议决定，应当执行，不能决定不予撤销。',
        'Nothing is to be set aside, or a judgment in force is: that is carried out and cannot be left.',
      ),
  },
  refundOwed: {
    basis: setAsideBases.judgment,
    test: ({ before, input, today }) => {
      const due = refundDue(before.data)?.done;
      const { on } = input as { on: string };
      return due !== undefined && due.on <= on && on <= today;
    },
    message: () =>
      words(
        '没有应退还的款项，或者退还日期早于撤销之日、晚于今日。',
        'No money is to go back, or the day lies before the setting aside or in the future.',
      ),
  },
};

/** Whether the open matter is of a decision, an outcome and a way on: chooses the move. */
const isMatter =
  (decision: string, outcome: SetAsideMatter['outcome'], way: string) =>
  ({ before }: Seen): boolean => {
    const matter = openSetAsideOf(before.data);
    return (
      matter?.decision === decision && matter.outcome === outcome && (outcome !== 'redone' || matter.returnsTo === way)
    );
  };

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The guard that chooses the move of a decision, an outcome and a way on. */
export const matterGuard = (decision: string, outcome: string, way: string): string =>
  `${decision}${capital(outcome)}${way === outcome ? '' : capital(way)}`;

const choosing = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([decision, { label, outcomes }]) =>
      Object.entries(outcomes).flatMap(([outcome, ways]) =>
        Object.keys(ways).map((way): [string, Guard<HasSetAside>] => {
          const told = setAsideOutcomes[outcome as keyof typeof setAsideOutcomes];
          return [
            matterGuard(decision, outcome, way),
            {
              basis: setAsideBases.whole,
              test: isMatter(decision, outcome as SetAsideMatter['outcome'], way),
              message: () =>
                words(`在办的不是：${label.zh}，${told.zh}。`, `The open matter is not this: ${label.en}, ${told.en}.`),
            },
          ];
        }),
      ),
    ),
  );

const resting = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  effectStands: {
    basis: setAsideBases.stay,
    test: ({ before }) => Object.values(kinds).some((kind) => kind.stands(before.data as Data)),
    message: () => words('本案没有已生效的决定。', 'No decision of the case is in effect.'),
  },
  exitStands: {
    basis: setAsideBases.stay,
    test: ({ before }) => Object.values(kinds).some((kind) => kind.exits && kind.stands(before.data as Data)),
    message: () => words('没有退出目录的决定在执行。', 'Nothing left the directory by a decision that stands.'),
  },
  effectRuns: {
    basis: setAsideBases.stay,
    test: ({ before }) => !(before.data.effectStays ?? []).some(({ lifted }) => !lifted),
    message: () => words('已经停止执行，尚未恢复。', 'Its effect is stayed already.'),
  },
  effectRests: {
    basis: setAsideBases.stay,
    test: ({ before }) => (before.data.effectStays ?? []).some(({ lifted }) => !lifted),
    message: () => words('没有停止执行。', 'Its effect is not stayed.'),
  },
});

/** Conditions of setting a decision aside, staying its effect and what follows (O4). */
export const setAsideGuards = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  ...setAsideOpening(kinds),
  ...deciding,
  ...choosing(kinds),
  ...resting(kinds),
});
