import { article, practice } from '../../domain/basis.ts';
import { standingAside } from '../../domain/standing-aside.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';

/** Those whom a case keeps from signing in it, by name or by id, each with what they did there. */
type Involved<Data> = (
  data: Data,
) => readonly { readonly name?: string | undefined; readonly id?: string | undefined; readonly did: Words }[];

const entrusted = ({ today, facts }: Situation<unknown>): boolean => {
  const { from, to } = facts.settings.entrustment;
  return from <= today && (to === undefined || today <= to);
};

const conflictOf = <Data>(involved: Involved<Data>, { data, actor }: Situation<Data>) =>
  involved(data).find(
    ({ name, id }) => (name !== undefined && name === actor.name) || (id !== undefined && id === actor.id),
  );

/** The agency acts under an entrustment that holds (R1.4). */
export const entrustmentHolds: Guard<unknown> = {
  basis: article('1'),
  test: entrusted,
  message: ({ facts }) => {
    const { letterNumber, from, to } = facts.settings.entrustment;
    return {
      zh: `委托文书（${letterNumber}）自${from}起${to ? `至${to}止` : ''}，今日不在委托期内，请先续办委托并更新设置。`,
      en: `The entrustment (${letterNumber}) holds from ${from}${to ? ` to ${to}` : ''} and not today: renew it and put it into the settings.`,
    };
  },
};

/** Whoever signs or reviews took no part in what is signed (O3.1 i). */
export const standsApart = <Data>(involved: Involved<Data>): Guard<Data> => ({
  basis: practice(
    '参加调查核实或者评议的人员不审核、不签发',
    'who investigated or sat on a panel neither reviews nor signs',
  ),
  test: (seen) => !conflictOf(involved, seen),
  message: (seen) => {
    const conflict = conflictOf(involved, seen);
    return {
      zh: `${seen.actor.name}${conflict?.did.zh}，应当回避，由其他人员审核或者签发。`,
      en: `${seen.actor.name} ${conflict?.did.en} and must stand aside: somebody else reviews or signs.`,
    };
  },
});

/** Who may sign, and who may not, in words. */
export const signatureWords = <Data>(involved: Involved<Data>, { data, facts }: Situation<Data>): Words => {
  const { letterNumber, from, to } = facts.settings.entrustment;
  const kept =
    [
      ...new Set([
        ...involved(data).flatMap(({ name }) => name ?? []),
        ...standingAside(data).map((each) => each.officer),
      ]),
    ].join('、') || '无';
  return words(
    `由作出单位负责人签发；须回避人员：${kept}；委托文号${letterNumber}，自${from}起${to ? `至${to}止` : '有效'}`,
    `A head of the body that issues signs; those who stand aside: ${kept === '无' ? 'nobody' : kept}; entrustment ${letterNumber} from ${from}${to ? ` to ${to}` : ''}`,
  );
};
