import { words } from '../../domain/words.ts';
import { actsOf } from '../../procedure/acts.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import {
  type HasSetAside,
  isAnnulled,
  openSetAsideOf,
  rowsLeft,
  setAsideOutcomes,
} from '../../procedure/setting-aside.ts';
import { setAsideBases } from './set-aside-bases.ts';
import { destinationsOf, type Kinds } from './set-aside-commands.ts';
import type { Opening } from './set-aside-input.ts';

type Seen = Situation<HasSetAside>;

const typed = ({ input }: Seen) => input as Opening;

const groundFits = (seen: Seen): boolean => {
  const { ground, inForceOn, foundOn, days, actNo } = typed(seen);
  if (foundOn > seen.today) return false;
  if (ground === 'judgment') return inForceOn !== undefined && inForceOn <= seen.today && actNo === undefined;
  if (inForceOn !== undefined || days !== undefined) return false;
  const act = actsOf(seen.data).find((each) => each.actNo === actNo);
  return ground === 'afterEffect' ? act?.settled?.outcome === 'toSetAside' : actNo === undefined;
};

const standing = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  decisionStands: {
    basis: setAsideBases.whole,
    test: (seen) => {
      const { decision, outcome } = typed(seen);
      const kind = kinds[decision];
      return (
        kind?.stands(seen.before.data as Data) === true &&
        kind.outcomes[outcome] !== undefined &&
        !isAnnulled(seen.before.data, decision)
      );
    },
    message: ({ before }) => {
      const standing = Object.values(kinds).filter((kind) => kind.stands(before.data as Data));
      const told = standing.map(({ label, outcomes }) => ({
        label,
        ways: Object.keys(outcomes).map((name) => setAsideOutcomes[name as keyof typeof setAsideOutcomes]),
      }));
      return words(
        `本案没有可以这样撤销的决定；可以撤销的：${told.map(({ label, ways }) => `${label.zh}（${ways.map(({ zh }) => zh).join('、')}）`).join('；') || '无'}。`,
        `Nothing of the case can be set aside in this way; what can: ${told.map(({ label, ways }) => `${label.en} (${ways.map(({ en }) => en).join(', ')})`).join('; ') || 'nothing'}.`,
      );
    },
  },
});

const grounded: Record<string, Guard<HasSetAside>> = {
  noSetAsideOpen: {
    basis: setAsideBases.whole,
    test: ({ before }) => openSetAsideOf(before.data) === undefined,
    message: () => words('已有一项撤销事项在办，请先办结。', 'A matter of setting aside is open: end that first.'),
  },
  setAsideGrounded: {
    basis: setAsideBases.judgment,
    test: groundFits,
    message: () =>
      words(
        '判决、复议决定须填写生效日期，且收到日期不晚于今日；依据生效后行为的，填写已转入撤销的登记序号；自行发现错误的，不填写生效日期、限期和登记序号。',
        'A judgment has its day in force, and none lies in the future; an act after the effect has its number and was referred here; an own error has neither.',
      ),
  },
};

const fitting = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  setAsideRows: {
    basis: setAsideBases.whole,
    test: (seen) => {
      const { decision, outcome, certificateIds, returnsTo, refundFen } = typed(seen);
      const kind = kinds[decision];
      const rows = kind ? rowsLeft(kind, decision, seen.before.data as Data) : [];
      const known = new Set(rows.map(({ certificateId }) => certificateId));
      const part = (certificateIds ?? []).every((id) => known.has(id)) && (certificateIds ?? []).length < rows.length;
      const ways = Object.keys(kind?.outcomes.redone ?? {});
      return (
        (certificateIds !== undefined) === (outcome === 'changed') &&
        (certificateIds === undefined || part) &&
        (outcome === 'redone' ? ways.includes(returnsTo ?? '') : returnsTo === undefined) &&
        (refundFen === undefined || outcome === 'lifted')
      );
    },
    message: () => {
      const ways = Object.values(destinationsOf(kinds)).map(({ label }) => label);
      return words(
        `部分撤销须列明证书，且不能是全部；重新作出须写明环节（${ways.map((way) => way?.zh).join('、')}）；退还金额仅在撤销处理措施时填写。撤销全部的，选择“${setAsideOutcomes.annulled.zh}”。`,
        `In part names certificates, and not all; to be done again names where from (${ways.map((way) => way?.en).join(', ')}); money only goes back with measures.`,
      );
    },
  },
});

const favouring = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  favourExplained: {
    basis: setAsideBases.favour,
    test: (seen) => {
      const { decision, favour, ground } = typed(seen);
      const favours = kinds[decision]?.favours?.(seen.before.data as Data) === true;
      return (favours && ground === 'ownError') === (favour !== undefined);
    },
    message: () =>
      words(
        '自行撤销对其有利的决定，须选择原因（应其申请、欺骗取得、重大公共利益）；其他情形不填写。',
        'What favours the organization is set aside for an own error only for a reason that is named; otherwise none is named.',
      ),
  },
});

/** Conditions of beginning to set a decision aside (O4.1). */
export const setAsideOpening = <Data>(kinds: Kinds<Data>): Record<string, Guard<HasSetAside>> => ({
  ...standing(kinds),
  ...grounded,
  ...fitting(kinds),
  ...favouring(kinds),
});
