import { defined } from '#shared/domain/defined.ts';
import { type Cascade, cascadeOf } from '#shared/domain/directory.ts';
import type { Item, RevocationData } from '#shared/procedures/revocation/data.ts';
import { subjectOf } from '#shared/procedures/revocation/data.ts';
import type { Ground } from '#shared/procedures/revocation/grounds.ts';
import { type Drafting, exitOf, organizationOf, recorded } from '../drafting.ts';

export type RevocationDrafting = Drafting<RevocationData>;

export const named = (items: readonly Item[]) => items.map(({ certificateId, name }) => ({ certificateId, name }));

/** The grounds as documents name them: the first, those beside it, and which situation of Article 28 is meant. */
export const groundOf = ({ subject, settings }: RevocationDrafting) => {
  const grounds = recorded(subject.data.report, 'report').grounds;
  const [first, ...others] = [...new Set(grounds.map(({ groundNo }) => groundNo))];
  const item = grounds.find((ground) => ground.groundNo === 1);
  const itemNo = item?.groundNo === 1 ? item.itemNo : undefined;
  const text = itemNo === undefined ? undefined : settings.articleTwentyEight?.[itemNo - 1];
  return {
    groundNo: recorded(first, 'ground'),
    ...(others.length > 0 ? { also: others } : {}),
    ...defined({ article28Item: itemNo, article28Text: text }),
  };
};

const bare = (text: string): string => text.replace(/[。；;]$/u, '');

/** The facts of every ground, as one clause. */
export const factsOf = (grounds: readonly Ground[]): string => grounds.map(({ facts }) => bare(facts)).join('；');

export const evidenceOf = (grounds: readonly Ground[]): string[] => [
  ...new Set(grounds.flatMap(({ evidence }) => evidence)),
];

/** What ends beside what is revoked: as it took effect, otherwise as it would today (Art. 2). */
export const cascadeOfRevocation = ({ subject: { data }, entry }: RevocationDrafting): Cascade =>
  data.effect?.cascade ?? cascadeOf(entry, subjectOf(data));

/** The rows of lists: each certificate that is to be revoked. */
export const revocationList = (drafting: RevocationDrafting) => {
  const exit = exitOf(cascadeOfRevocation(drafting));
  return drafting.subject.data.certificates.map(({ certificateId, name, approvedOn }) => ({
    organization: organizationOf(drafting),
    exit,
    certificate: { certificateId, name },
    approvedOn,
  }));
};

/** What is revoked, as a notice names it. */
export const scopeOf = ({ subject: { data } }: RevocationDrafting) =>
  data.scope === 'qualification'
    ? { type: 'qualification' as const }
    : { type: 'certificate' as const, certificates: named(data.certificates) };
