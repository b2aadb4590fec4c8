import type { Basis } from './basis.ts';
import { sha256 } from './hash.ts';
import type { UnmetGuard } from './refusal.ts';
import { type Words, words } from './words.ts';

/** The lines of the list before what cannot be taken back (合法性审核要点核对表), in order: (a) to (j) of O3.1. */
export const listLines = {
  papers: words('所依据的文书已印发、有效并送达', 'The papers it rests on are issued, in force and served'),
  panels: words('专家组组成合规，复核人员另行组成', 'Panels were fit; who reconsidered did not sit before'),
  departments: words(
    '列明的部门均已反馈意见，不同意见已处理',
    'Each named department was heard, dissent was dealt with',
  ),
  sets: words('处理范围逐环节只减不增', 'On the way the list only became shorter'),
  terms: words('没有未届满的权利期限和未办结的事项', 'No protecting term is open, nothing awaits an answer'),
  revocations: words('没有涉及同一事项的未结取消案件', 'No revocation is open on the same subject'),
  effect: words('现时的连带效力与告知的一致', 'What ends with it today is what was told'),
  settlement: words('善后事项', 'Matters of Article 9'),
  signature: words('签发人有权签发且无须回避', 'A head of the body that issues signs, and nobody in conflict'),
  reasons: words('取消而非较轻处理的理由', 'Reasons for revoking rather than a lesser measure'),
} as const satisfies Record<string, Words>;
export type ListLine = keyof typeof listLines;

/** How a line came out: met; not met, which refuses the step; or to be weighed by the reviewer. */
export const findings = {
  green: words('✓ 符合', '✓ met'),
  red: words('× 不符合', '× not met'),
  note: words('△ 提示', '△ to be weighed'),
} as const satisfies Record<string, Words>;
export type Finding = keyof typeof findings;

/** One line as found: what shows it, what is wrong and to be done where it is red, what is to be weighed where it is a note. */
export type ListedLine = {
  readonly line: ListLine;
  readonly basis: Basis;
  readonly finding: Finding;
  readonly evidence: Words;
  readonly unmet: readonly UnmetGuard[];
  readonly remark?: Words;
};

/** The list of one step, and the digest by which a signer says which list was seen. */
export type ReviewList = { readonly step: string; readonly lines: readonly ListedLine[]; readonly digest: string };

/** The letter of a line, as the Rules number items. */
export const letterOf = (line: ListLine): string => String.fromCharCode(97 + Object.keys(listLines).indexOf(line));

export const redLines = ({ lines }: Pick<ReviewList, 'lines'>): readonly ListedLine[] =>
  lines.filter(({ finding }) => finding === 'red');

/** A list with its digest: the same step, findings and evidence give the same. */
export const digested = (step: string, lines: readonly ListedLine[]): ReviewList => ({
  step,
  lines,
  digest: sha256({ step, lines }),
});
