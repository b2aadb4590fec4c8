import { article, practice } from '../../domain/basis.ts';
import type { DirectoryEntry } from '../../domain/directory.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { type HasPanel, leastSize, memberIds, type PanelMember } from './panel.ts';

type Seen = Situation<HasPanel>;
type Input = { readonly expertId?: string; readonly granted?: boolean; readonly replacement?: PanelMember };

const inputOf = ({ input }: Seen): Input => input as Input;

/** Who stands aside by what a step records, or was found in conflict once the opinion had been formed. */
const newConflict = (before: HasPanel, after: HasPanel): string | undefined => {
  if ((after.conflictsFound?.length ?? 0) > (before.conflictsFound?.length ?? 0))
    return after.conflictsFound?.at(-1)?.expertId;
  const decided = after.recusals?.at(-1);
  return decided?.decided?.granted && recusalPending(before) ? decided.expertId : undefined;
};

/** The conflicts that the entry keeps of the organization, with one that was found now; undefined where none was. */
export const conflictMarks = ({
  before,
  data,
  today,
  facts: { entry },
}: Seen): Pick<DirectoryEntry, 'conflicts'> | undefined => {
  const expertId = newConflict(before.data, data);
  if (expertId === undefined) return undefined;
  return { conflicts: [...(entry.conflicts ?? []), { expertId, caseId: before.caseId, on: today }] };
};

export const recusalPending = ({ recusals }: HasPanel): boolean =>
  recusals?.at(-1) !== undefined && recusals.at(-1)?.decided === undefined;

/** Those who sit on the panel and those who left it. */
const sat = ({ before: { data } }: Seen): Set<string> =>
  new Set([
    ...memberIds(data),
    ...(data.recusals ?? []).filter(({ decided }) => decided?.granted).map(({ expertId }) => expertId),
    ...(data.departures ?? []).map(({ expertId }) => expertId),
  ]);

/** Conditions of recusal and replacement. */
export const recusalGuards: Record<string, Guard<HasPanel>> = {
  onPanel: {
    basis: practice('回避和更换针对专家组成员', 'members of the panel stand aside or are replaced'),
    test: (seen) =>
      seen.before.data.panel?.members.some(({ expertId }) => expertId === inputOf(seen).expertId) === true,
    message: () => ({ zh: '该专家不在专家组成员之列。', en: 'This expert is not a member of the panel.' }),
  },
  recusesItself: {
    basis: practice('专家只能申请本人回避', 'an expert asks to stand aside for itself only'),
    test: (seen) => !seen.actor.roles.includes('expert') || seen.actor.expertId === inputOf(seen).expertId,
    message: () => ({ zh: '专家只能申请本人回避。', en: 'An expert asks to stand aside for itself only.' }),
  },
  noRecusalPending: {
    basis: article('6(3)'),
    test: ({ before }) => !recusalPending(before.data),
    message: () => ({
      zh: '有回避申请尚未决定，请先由负责人作出决定。',
      en: 'A request for recusal awaits its decision: decide that first.',
    }),
  },
  recusalAwaited: {
    basis: practice('回避由具体受托单位负责人决定', 'the head of the agency decides on standing aside'),
    test: ({ before }) => recusalPending(before.data),
    message: () => ({ zh: '没有待决定的回避申请。', en: 'No request for recusal awaits a decision.' }),
  },
  recusalGranted: {
    basis: practice('同意回避的，更换专家', 'an expert who stands aside is replaced'),
    test: (seen) => inputOf(seen).granted === true,
    message: () => ({ zh: '未同意回避。', en: 'The recusal was not granted.' }),
  },
  replacementNamed: {
    basis: practice('同意回避的，可以同时指定接替专家', 'a replacement may be named at once'),
    test: (seen) => inputOf(seen).replacement !== undefined,
    message: () => ({ zh: '未指定接替专家。', en: 'No replacement is named.' }),
  },
  seatFree: {
    basis: practice('专家组缺员的，补足后方可评议', 'a panel that lacks a member is filled before it reviews'),
    test: ({ before: { data }, facts }) => {
      const size = memberIds(data).length;
      return size % 2 === 0 || size < leastSize(data.panel, facts.settings);
    },
    message: () => ({ zh: '专家组没有缺员。', en: 'The panel lacks nobody.' }),
  },
  replacementFits: {
    basis: practice(
      '更换的专家来自专家库，签署回避承诺且未曾参加本案',
      'a replacement comes from the pool, has declared to have no interest and took no part in the case',
    ),
    test: (seen) => {
      const { replacement } = inputOf(seen);
      return replacement?.declaredNoInterest === true && !sat(seen).has(replacement.expertId);
    },
    message: () => ({
      zh: '请指定一名已签署回避承诺、不在专家组且未曾退出本案的专家接替。',
      en: 'Name a replacement who has declared to have no interest and neither sits nor sat on this panel.',
    }),
  },
};
