import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { HasActs } from '../../procedure/acts.ts';
import type { Command, Guard, Situation, TermAct } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { type HasPanel, type Panel, reviewedAnew } from './panel.ts';
import { ExpertId } from './panel-member.ts';

/** What a case records of conflicts that were found once a panel had formed its opinion (O2.1). */
type Reviewed = HasPanel &
  HasActs & {
    readonly opinion?: { readonly meetingOn: Day };
    readonly formerPanels?: readonly Panel[];
  };

const sources = {
  organization: words('当事组织反映', 'Told by the organization'),
  office: words('办理单位发现', 'Found by the offices'),
};

const Input = z.strictObject({
  expertId: named('专家', 'Expert', ExpertId),
  existedOn: named('利害关系最早存在的日期', 'The conflict existed on', Day),
  reportedOn: named('反映或者发现日期', 'Told or found on', Day),
  source: named('来源', 'Source', oneOf(sources)),
  ground: named('利害关系', 'Conflict of interest', text(500)),
});

const inputOf = ({ input }: Pick<Situation<unknown>, 'input'>) => input as z.output<typeof Input>;

const step = commandOf<HasPanel>();

export const conflictCommands = {
  reportConflict: step(
    words('登记评议后发现的利害关系', 'Enter a conflict found after the review'),
    Input,
    ({ expertId, existedOn }, { data, today }) => ({
      conflictsFound: [...(data.conflictsFound ?? []), { expertId, existedOn, on: today }],
    }),
  ),
} satisfies Record<string, Command<HasPanel>>;

/** Those who sat when an opinion was formed: who had left before changes nothing. */
const satIn = ({ panel, formerPanels = [] }: Reviewed): ReadonlySet<string> =>
  new Set(
    [...(panel ? [panel] : []), ...formerPanels].flatMap(({ members }) => members.map(({ expertId }) => expertId)),
  );

/** The panel without that member, who is taken away whatever becomes of its size. */
const without = ({ panel, sheets, ...data }: Reviewed, expertId: string): Reviewed => ({
  ...data,
  ...(sheets ? { sheets: sheets.filter((sheet) => sheet.expertId !== expertId) } : {}),
  ...(panel ? { panel: { ...panel, members: panel.members.filter((member) => member.expertId !== expertId) } } : {}),
});

type Where = Pick<TermAct<Reviewed>, 'anew' | 'belies' | 'basis' | 'effected'>;

/** What a procedure records besides where the case is reviewed anew. */
type Returning<Data> = (seen: Situation<Data>) => Partial<Data>;

/**
 * A conflict that existed when the opinion was formed and is found later: the opinion is adopted anew, from every state;
 * after the effect a head deals with it (O2.1). It is never too late.
 */
export const conflictAct = <Data extends Reviewed>(where: Where, returning: Returning<Data>): TermAct<Data> => ({
  ...where,
  ...{ term: 'review', noun: '专家利害关系情况', from: 'organization' },
  // Found, not alleged: it sends the case back, so a head says that it is so, as on standing aside.
  by: ['agencyHead', 'officeHead'],
  doneOn: (seen) => inputOf(seen).reportedOn,
  since: ({ opinion }) => opinion?.meetingOn,
  late: 'never',
  belongs: { to: 'underReview', starts: ['review'], effect: 'mark' },
  turns: ({ before: { data }, ...seen }) => {
    const { expertId, existedOn } = inputOf(seen);
    return satIn(data).has(expertId) && data.opinion !== undefined && existedOn <= data.opinion.meetingOn;
  },
  records: 'always',
  besides: (seen, verdict) => {
    const { expertId } = inputOf(seen);
    const left = without(seen.data, expertId);
    // The panel is about to review: whoever is in conflict sits on it no more.
    if (verdict === 'anew') return where.anew.includes(seen.before.state) ? (left as Partial<Data>) : {};
    if (verdict !== 'returns') return {};
    const returned = { reason: '评议后发现专家存在利害关系', on: seen.today };
    return { ...left, ...reviewedAnew(left, seen.today), returned, ...returning(seen) } as Partial<Data>;
  },
});

/** Conditions of what is done about it. */
export const conflictGuards = {
  toldFromOutside: {
    basis: practice('办理单位自行发现的情况，不作答复', 'what the offices found themselves is answered to nobody'),
    test: ({ before, input }) => {
      const { actNo, outcome } = input as { actNo?: number; outcome?: string };
      const act = before.data.acts?.find((noted) => noted.actNo === actNo);
      return outcome !== 'answered' || (act?.input as { source?: string } | undefined)?.source !== 'office';
    },
    message: () => ({
      zh: '该情况由办理单位自行发现，没有答复对象，请选择其他处理结果。',
      en: 'The offices found this themselves: there is nobody to answer. Choose another outcome.',
    }),
  },
} satisfies Record<string, Guard<HasActs>>;
