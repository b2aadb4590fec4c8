import { article, practice } from '../../domain/basis.ts';
import type { OpenDeadline } from '../../domain/case.ts';
import { standingOn } from '../../domain/expert.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Guard, Situation, TermAct, Timer } from '../../procedure/definition.ts';
import { isSilent } from '../../procedure/silence.ts';
import { declared, type HasPanel, type Meeting, type PanelMember } from './panel.ts';
import { breaksIn, endingOf, type HasStations, hasGrown, type Station, stationNames } from './stations.ts';

type Rights<Data> = {
  readonly acts: Readonly<Record<string, TermAct<Data>>>;
  readonly timers: Readonly<Record<string, Timer<Data>>>;
};

/** The terms that run for somebody's right: those in which an act is allowed that lies with no office (O1.2). */
export const rightsOpen = <Data>(
  { acts }: Rights<Data>,
  { before, today, facts }: Situation<Data>,
): readonly OpenDeadline[] => {
  const terms = new Set(Object.values(acts).map(({ term }) => term));
  return before.deadlines.filter(
    ({ name, lastDay, provisional }) =>
      terms.has(name) && !isSilent({ today, facts }, { lastDay, certain: !provisional }),
  );
};

/** No term that protects somebody is open (O3.1 e). */
export const noRightOpen = <Data>(rights: Rights<Data>): Guard<Data> => ({
  basis: practice('权利期限届满前，不作出不可逆的决定', 'nothing irreversible is done while a term protects somebody'),
  test: (seen) => rightsOpen(rights, seen).length === 0,
  message: (seen) => {
    const open = rightsOpen(rights, seen).map(({ name, lastDay }) => ({ label: rights.timers[name]?.label, lastDay }));
    return {
      zh: `尚有未届满的期限：${open.map(({ label, lastDay }) => `${label?.zh}（至${lastDay}）`).join('、')}，届满后再办理。`,
      en: `A term is still open: ${open.map(({ label, lastDay }) => `${label?.en} (until ${lastDay})`).join(', ')}. Wait for its end.`,
    };
  },
});

type Sat<Data> = {
  /** Everybody whose opinion the step rests on. */
  readonly membersOf: (data: Data) => readonly PanelMember[];
  /** Those who investigated, by name. */
  readonly investigators: (data: Data) => readonly string[];
  /** Those who must not have reconsidered and did. */
  readonly satTwice: (data: Data) => readonly string[];
  /** The meetings that formed the opinions on which the step rests. */
  readonly meetings: (data: Data) => readonly Meeting[];
};

/** Everybody who sits, or whose opinion stands. */
export const sittersOf = <Data>(
  { membersOf, meetings }: Pick<Sat<Data>, 'membersOf' | 'meetings'>,
  data: Data,
): readonly string[] => [
  ...new Set([
    ...membersOf(data).map(({ expertId }) => expertId),
    ...meetings(data).flatMap(({ presentIds }) => presentIds),
  ]),
];

/** Those who were not in the pool on the day on which they met, by the pool as it now has it (O2.1). */
const outsiders = <Data>({ meetings }: Pick<Sat<Data>, 'meetings'>, { data, facts }: Situation<Data>) => {
  const { pool } = facts;
  if (!pool) return [];
  return meetings(data).flatMap(({ meetingOn, presentIds }) =>
    presentIds.filter((id) => {
      const expert = pool.get(id);
      return !expert || standingOn(expert, meetingOn) !== 'active';
    }),
  );
};

const unfit = <Data>(of: Sat<Data>, seen: Situation<Data>): readonly string[] => {
  const { membersOf, investigators, satTwice } = of;
  const { data } = seen;
  const team = new Set(investigators(data));
  const faulty = membersOf(data).filter((member) => !declared(member) || team.has(member.name));
  return [...new Set([...faulty.map(({ name }) => name), ...satTwice(data), ...outsiders(of, seen)])];
};

/** Everybody who sat was fit, and who reconsidered had not sat before (O2.1, O3.1 b). */
export const panelsFit = <Data extends HasPanel>(sat: Sat<Data>): Guard<Data> => ({
  basis: article('6(2)', '6(3)', '7(3)'),
  readsPool: true,
  test: (seen) => unfit(sat, seen).length === 0,
  message: (seen) => ({
    zh: `专家组成员不合规：${unfit(sat, seen).join('、')}。请退回评议，更换后重新形成意见。`,
    en: `Members of a panel were not fit: ${unfit(sat, seen).join(', ')}. Return the case, replace them, and have the opinion adopted anew.`,
  }),
});

/** The panel in words: who sat, and that each declared. */
export const panelWords = <Data extends HasPanel>({ membersOf }: Pick<Sat<Data>, 'membersOf'>, data: Data): Words => {
  const members = membersOf(data);
  const names = members.map(({ name }) => name).join('、');
  const signed = members.filter(declared).length;
  return words(
    `评议（复核）专家${members.length}人：${names}；${signed}人已签署回避承诺并有推荐部门`,
    `${members.length} experts sat: ${names}; ${signed} declared to have no interest and were recommended`,
  );
};

type Chained<Data> = {
  readonly stationsOf: (data: Data) => readonly Station[];
  /** The certificates of which a record says why they dropped out. */
  readonly explained: (data: Data) => ReadonlySet<string>;
};

/** What is handled only ever became less on the way, and what dropped out has its reason on record (O3.2). */
export const chainHolds = <Data extends HasStations>({ stationsOf, explained }: Chained<Data>): Guard<Data> => ({
  basis: practice('各环节的范围只减不增', 'from one stage to the next the scope only becomes narrower'),
  test: ({ data }) => breaksIn(stationsOf(data), explained(data)).length === 0,
  message: ({ data }) => {
    const breaks = breaksIn(stationsOf(data), explained(data));
    const say = (lang: keyof Words, [more, less]: readonly [string, string]): string =>
      breaks
        .map(({ from, to, added, dropped }) =>
          [
            `${stationNames[from][lang]}→${stationNames[to][lang]}`,
            ...(added ? [`${more}${added}`] : []),
            ...(dropped ? [`${less}${dropped}`] : []),
          ].join(' '),
        )
        .join('; ');
    return {
      zh: `范围前后不一致：${say('zh', ['增加', '减少而无记录理由：'])}。请退回相应环节重新办理。`,
      en: `The scope does not hold together: ${say('en', ['added ', 'dropped without a recorded reason: '])}. Take the case back to that step.`,
    };
  },
});

/** What would end today, by the directory as it stands, and what was told. */
export const effectsOf = <Data extends HasStations>(
  { data, facts }: Situation<Data>,
  told: (data: Data) => Station | undefined,
) => {
  const last = data.stations?.at(-1);
  return { told: told(data), today: last && endingOf(facts.entry, last) };
};

/** What ends today is no more than what was told (O3.1 g, Art. 2). */
export const effectAsTold = <Data extends HasStations>(told: (data: Data) => Station | undefined): Guard<Data> => ({
  basis: article('2'),
  readsDirectory: true,
  test: (seen) => {
    const { told: then, today } = effectsOf(seen, told);
    return !then || !today || !hasGrown(then, today);
  },
  message: () => ({
    zh: '告知以后目录已有变化，连带效力超出告知的范围（第二条），须先补充告知并给予新的期限，不得直接作出决定。',
    en: 'Since it was told more would end with it (Art. 2): that is told first, with a new term to answer.',
  }),
});
