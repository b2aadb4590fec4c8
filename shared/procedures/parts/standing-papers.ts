import { article } from '../../domain/basis.ts';
import type { CaseSnapshot } from '../../domain/case.ts';
import { chineseDate } from '../../domain/day.ts';
import { type DocumentKind, documentKinds } from '../../domain/document-kinds.ts';
import { type DocumentId, partsOf } from '../../domain/ids.ts';
import type { Paper } from '../../domain/paper.ts';
import { paperOf } from '../../domain/paper-standing.ts';
import { type Words, words } from '../../domain/words.ts';
import { type HasActs, mendsOf } from '../../procedure/acts.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';

/** A paper that a step rests on: the latest of its kind, or the very one that the case names. */
export type Needed = { readonly kind: DocumentKind; readonly id?: DocumentId | undefined };

type Seen<Data> = Situation<Data & HasActs>;

/** How a paper that a step rests on stands; `elsewhere` lies in the case from which this one parted. */
type Standing = 'inForce' | 'missing' | 'unissued' | 'void' | 'withdrawn' | 'elsewhere';

const standings: Readonly<Record<Standing, Words>> = {
  inForce: words('有效', 'in force'),
  missing: words('没有作出', 'not made'),
  unissued: words('尚未印发', 'not issued yet'),
  void: words('已作废', 'void'),
  withdrawn: words('已撤回', 'withdrawn'),
  elsewhere: words('在分出本案的案件中', 'in the case from which this one parted'),
};

/** The paper that stands for a named one: itself, or what corrected it. */
const standingFor = (papers: CaseSnapshot['papers'], id: DocumentId): readonly [DocumentId, Paper] | undefined => {
  const paper = papers[id];
  return paper?.amendedBy ? standingFor(papers, paper.amendedBy) : paper && [id, paper];
};

const found = ({ before }: Seen<unknown>, { kind, id }: Needed) =>
  id ? standingFor(before.papers, id) : paperOf(before, kind);

const standingOf = (seen: Seen<unknown>, needed: Needed): Standing => {
  if (needed.id && partsOf(needed.id).caseId !== seen.before.caseId) return 'elsewhere';
  const [id, paper] = found(seen, needed) ?? [];
  if (!paper) return 'missing';
  if (paper.voidedOn) return 'void';
  if (mendsOf(seen.before.data).some(({ documentId, mended }) => documentId === id && mended?.by === 'withdrawn'))
    return 'withdrawn';
  return paper.issuedOn ? 'inForce' : 'unissued';
};

const lacking = (seen: Seen<unknown>, needed: readonly Needed[]) =>
  needed.flatMap((one) => {
    const standing = standingOf(seen, one);
    return standing === 'inForce' || standing === 'elsewhere' ? [] : [{ ...one, standing }];
  });

const titleOf = (kind: DocumentKind): string => `《${documentKinds[kind].title}》`;

/** Every paper that a step rests on has been issued and stands: neither void nor withdrawn (O3.1 a, O8). */
export const papersStand = <Data>(neededBy: (seen: Situation<Data>) => readonly Needed[]): Guard<Data> => ({
  basis: article('6', '7'),
  test: (seen) => lacking(seen as Seen<Data>, neededBy(seen)).length === 0,
  message: (seen) => {
    const each = lacking(seen as Seen<Data>, neededBy(seen));
    return {
      zh: `所依据的文书不具备效力：${each.map(({ kind, standing }) => `${titleOf(kind)}${standings[standing].zh}`).join('、')}。请先印发、重新作出，或者退回相应环节。`,
      en: `A paper that this rests on does not stand: ${each.map(({ kind, standing }) => `${documentKinds[kind].id} ${standings[standing].en}`).join(', ')}. Have it issued or made again, or take the case back to its step.`,
    };
  },
});

/** The papers that a step rests on, each with the day of its issue and of its first receipt. */
export const papersWords = (seen: Situation<unknown>, needed: readonly Needed[]): Words => {
  const each = needed.map((one) => {
    const [, paper] = found(seen as Seen<unknown>, one) ?? [];
    const [received] = Object.values(paper?.received ?? {}).toSorted();
    return { ...one, standing: standings[standingOf(seen as Seen<unknown>, one)], issuedOn: paper?.issuedOn, received };
  });
  return words(
    each
      .map(({ kind, standing, issuedOn, received }) => {
        const days = [
          ...(issuedOn ? [`${chineseDate(issuedOn)}印发`] : []),
          ...(received ? [`${chineseDate(received)}收到`] : []),
        ];
        return `${titleOf(kind)}${standing.zh}${days.length > 0 ? `（${days.join('，')}）` : ''}`;
      })
      .join('；'),
    each
      .map(({ kind, standing, issuedOn, received }) => {
        const days = [...(issuedOn ? [`issued ${issuedOn}`] : []), ...(received ? [`received ${received}`] : [])];
        return `${documentKinds[kind].id} ${standing.en}${days.length > 0 ? ` (${days.join(', ')})` : ''}`;
      })
      .join('; '),
  );
};
