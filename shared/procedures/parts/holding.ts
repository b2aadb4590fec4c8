import { z } from 'zod';
import { article, practice } from '../../domain/basis.ts';
import { text } from '../../domain/directory.ts';
import { holdersOf } from '../../domain/holding.ts';
import { named } from '../../domain/label.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Guard, Move, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { releaseByTime } from './release.ts';
import { type HasSuspension, restOf } from './suspension.ts';

/** The case's row in the directory entry, with the marks that this very command may have set. */
const rowOf = ({ before, data, facts: { entry } }: Situation<HasSuspension>) => {
  const row = entry.openCases.find(({ caseId }) => caseId === before.caseId);
  if (!row) return undefined;
  const { heldAnew: _before, ...kept } = row;
  return { ...kept, ...restOf(data) };
};

/** The revocations that hold the case now. */
export const holders = (seen: Situation<HasSuspension>) => {
  const row = rowOf(seen);
  return row ? holdersOf(seen.facts.entry, row, seen.today) : [];
};

/** The revocations that hold the case and of which the organization has been told (D21). */
export const toldHolders = (seen: Situation<HasSuspension>) =>
  holders(seen).filter(({ noticeReceivedOn }) => noticeReceivedOn !== undefined && noticeReceivedOn <= seen.today);

/** The revocations that would hold the case, had heads not released it: open, and on the same subject. */
export const holdersBut = (seen: Situation<HasSuspension>) => {
  const row = seen.facts.entry.openCases.find(({ caseId }) => caseId === seen.before.caseId);
  if (!row) return [];
  const { releasedAt: _released, ...bare } = row;
  return holdersOf(seen.facts.entry, bare, seen.today);
};

/** The open revocations on the same subject in words, for the list (O3.1 f). */
export const openRevocations = (seen: Situation<HasSuspension>): Words => {
  const open = holders(seen).map(({ caseId }) => caseId);
  return open.length === 0
    ? words(
        '目录中没有涉及同一事项、阻却本案的未结取消案件',
        'The directory has no open revocation that holds this case',
      )
    : words(`未结取消案件：${open.join('、')}`, `Open revocations: ${open.join(', ')}`);
};

/** Those that are open and hold the case no more, because heads released it (O3.4). */
export const overriddenRevocations = (seen: Situation<HasSuspension>): Words | undefined => {
  if (!rowOf(seen)?.releasedAt) return undefined;
  const open = holdersBut(seen).map(({ caseId }) => caseId);
  return open.length === 0
    ? undefined
    : words(
        `未结取消案件${open.join('、')}仍涉及同一事项，已由负责人决定先行办理`,
        `${open.join(', ')} is still open on the same subject; heads let the application go on`,
      );
};

/** What holds or ends a case because of another: asked whenever an office acts, never written into it beforehand. */
export const holdingGuards = {
  notHeld: {
    basis: practice('取消程序未结的，自愿申请中止', 'an application rests while a revocation is open'),
    readsDirectory: true,
    test: (seen) => holders(seen).length === 0,
    message: (seen) => ({
      zh: `该单位有未结的取消案件（${holders(seen)[0]?.caseId}），涉及本申请事项，本案暂停办理，待取消案件办结；申请人的行为照常登记。`,
      en: `The open revocation ${holders(seen)[0]?.caseId} concerns the same subject: the application waits until it closes; what the applicant does is recorded all the same.`,
    }),
  },
  notAbsorbed: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ before, facts: { entry } }) =>
      entry.openCases.find(({ caseId }) => caseId === before.caseId)?.absorbed === undefined,
    message: ({ before, facts: { entry } }) => {
      const by = entry.openCases.find(({ caseId }) => caseId === before.caseId)?.absorbed?.by;
      return {
        zh: `本案所涉资质或者证书实施资格已随${by}退出，本案随之终结，不再办理。`,
        en: `What this case is about has left the directory with ${by}: the case ends with it.`,
      };
    },
  },
  notListed: {
    basis: practice(
      '列入清单正在签发的，不另行办理',
      'what a list that is being signed claims is not dealt with apart',
    ),
    readsDirectory: true,
    test: ({ before, facts: { entry } }) => entry.listed?.caseId !== before.caseId,
    message: ({ facts: { entry } }) => ({
      zh: `本案已列入第${entry.listed?.listId}号清单，正在签发、办理；请待清单办完后再办，当事人的行为照常登记。`,
      en: `List ${entry.listed?.listId}, which is being signed and worked off, has this case: wait until it is done; what parties do is recorded all the same.`,
    }),
  },
} satisfies Record<string, Guard<HasSuspension>>;

/** An act of a party, an expert or a body that an officer enters for it is recorded whatever holds, ends or lists the case. */
export const actOfOthers = ['notHeld', 'notAbsorbed', 'notListed'] as const;

/** Gives a case that was held without a letter the days back, once nothing holds it. */
export const regainCommand = commandOf<HasSuspension>()(
  words('恢复计算期限', 'Give the held days back'),
  z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
  ({ reason }, seen) => {
    const { suspension } = seen.data;
    return {
      ...(suspension?.ground === 'openRevocation' && !suspension.ended
        ? { suspension: { ...suspension, ended: { reason, on: seen.today } } }
        : {}),
      ...releaseByTime(seen),
    };
  },
);

export const regainDays: Move = {
  to: 'same',
  by: 'system',
  requires: ['notHeld'],
  regains: true,
  basis: practice(
    '因取消程序暂停办理的时间，不计入办理期限',
    'the time for which a revocation held an application does not count',
  ),
};
