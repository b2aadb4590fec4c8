import { hasRole } from '../../domain/actor.ts';
import { practice } from '../../domain/basis.ts';
import { limits } from '../../domain/limits.ts';
import { roles } from '../../domain/roles.ts';
import {
  awaitingHead,
  decidersOf,
  type HasOfficers,
  mayBeAbout,
  type OfficerRecusal,
  officerRecusalsOf,
  positions,
} from '../../domain/standing-aside.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';

type Seen = Situation<HasOfficers>;

const decidedAbove = practice(
  '办理人员的回避由本单位负责人决定，负责人的回避由上一级决定',
  'the head decides whether an officer stands aside, of a head the one above',
);
const declared = practice('办理人员逐案声明有无利害关系', 'officers declare their interests case by case');

/** The one that is decided on. */
const awaited = ({ before, input }: Seen): OfficerRecusal | undefined =>
  awaitingHead(before.data).find(({ recusalNo }) => recusalNo === (input as { recusalNo?: number }).recusalNo);

const decidesOn = (seen: Seen, role: 'agencyHead' | 'office'): boolean => {
  const recusal = awaited(seen);
  return recusal !== undefined && (decidersOf[recusal.position] === 'agencyHead') === (role === 'agencyHead');
};

const asked = (seen: Seen): boolean => awaited(seen)?.by === 'organization';

/** The one whom the organization names, or the actor itself. */
const sameAsked = ({ before, input }: Seen): OfficerRecusal | undefined => {
  const { officer, position } = input as Pick<OfficerRecusal, 'officer' | 'position'>;
  return officerRecusalsOf(before.data).find(
    (each) => each.officer === officer && each.position === position && !each.decided,
  );
};

const askedCount = ({ before }: Seen): number =>
  awaitingHead(before.data).filter(({ by }) => by === 'organization').length;

/** Conditions of officers' standing aside (O20.1). */
export const officerGuards: Record<string, Guard<HasOfficers>> = {
  conflictStated: {
    basis: declared,
    test: ({ input }) => {
      const { conflict, ground } = input as { conflict: boolean; ground?: string };
      return conflict === (ground !== undefined);
    },
    message: () => ({
      zh: '有应当回避的情形的，写明情形；没有的，不填写。',
      en: 'Who has a ground to stand aside states it; who has none states none.',
    }),
  },
  officerNotAsked: {
    basis: decidedAbove,
    test: (seen) => sameAsked(seen) === undefined,
    message: (seen) => ({
      zh: `对${sameAsked(seen)?.officer}的回避申请尚未决定，请等待决定。`,
      en: 'That this officer stand aside was asked for already and awaits its decision.',
    }),
  },
  officerAskedFew: {
    basis: practice('网上提出的设件数上限，书面提出的不受限制', 'on line there is a bound, on paper there is none'),
    test: (seen) => !hasRole(seen.actor, ['organization']) || askedCount(seen) < limits.officersAsked,
    message: ({ facts: { settings } }) => ({
      zh: `已有${limits.officersAsked}件回避申请待决定，您的权利不受影响：请将书面申请寄送${settings.agency.name}，书面申请一律登记。`,
      en: `${limits.officersAsked} requests await their decision. Your right is not touched: send it on paper to ${settings.agency.name}.`,
    }),
  },
  officerRecusalAwaited: {
    basis: decidedAbove,
    test: (seen) => awaited(seen) !== undefined,
    message: ({ before }) => ({
      zh: `没有这一待决定的回避事项，待决定的有：${
        awaitingHead(before.data)
          .map(({ recusalNo, officer }) => `${recusalNo}（${officer}）`)
          .join('、') || '无'
      }。`,
      en: 'No such recusal of an officer awaits a decision.',
    }),
  },
  officerAskedFor: {
    basis: decidedAbove,
    test: asked,
    message: () => ({ zh: '不是当事组织提出的申请。', en: 'The organization did not ask for it.' }),
  },
  officerDeclaredIt: {
    basis: decidedAbove,
    test: (seen) => awaited(seen)?.by === 'officer',
    message: () => ({
      zh: '当事组织提出的申请须书面答复，请以本单位的文书作出。',
      en: 'The organization asked: it is answered by a letter of the body that decides.',
    }),
  },
  decidesForAgency: {
    basis: decidedAbove,
    test: (seen) => decidesOn(seen, 'agencyHead'),
    message: () => ({ zh: '不是具体受托单位经办人的回避。', en: "It is not about a clerk of the agency's." }),
  },
  decidesForOffice: {
    basis: decidedAbove,
    test: (seen) => decidesOn(seen, 'office'),
    message: () => ({
      zh: '具体受托单位经办人的回避由该单位负责人决定。',
      en: 'The head of the agency decides about its clerks.',
    }),
  },
  decidesAbove: {
    basis: decidedAbove,
    test: (seen) => {
      const recusal = awaited(seen);
      return recusal === undefined || hasRole(seen.actor, [decidersOf[recusal.position]]);
    },
    message: (seen) => {
      const { position = 'agencyClerk' } = awaited(seen) ?? {};
      const decider = roles[decidersOf[position]];
      return {
        zh: `${positions[position].zh}的回避由${decider.zh}决定。`,
        en: `Whether a person in this position stands aside is decided by the ${decider.en}.`,
      };
    },
  },
  decidesOnAnother: {
    basis: decidedAbove,
    test: (seen) => {
      const recusal = awaited(seen);
      return recusal === undefined || !mayBeAbout(recusal, seen.actor);
    },
    message: () => ({ zh: '不能决定本人的回避。', en: 'Nobody decides on their own standing aside.' }),
  },
  recusalsOfOfficersDecided: {
    basis: decidedAbove,
    test: ({ data }) => awaitingHead(data).length === 0,
    message: ({ data }) => ({
      zh: `办理人员的回避尚未决定：${awaitingHead(data)
        .map(({ officer }) => officer)
        .join('、')}。`,
      en: `Whether officers stand aside is not decided yet: ${awaitingHead(data).length}.`,
    }),
  },
};
