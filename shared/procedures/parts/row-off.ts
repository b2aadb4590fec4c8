import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { type CaseId, CertificateId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nextCase } from '../../domain/next-case.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';

/** Certificates that a fault took off a list while the others ran on (O8); they go on in a case of their own. */
export type RowOff = {
  readonly certificateIds: readonly CertificateId[];
  readonly fault: string;
  readonly on: Day;
  /** The case in which they are put right, told again and go on. */
  readonly to: CaseId;
};

export type HasRowsOff = {
  readonly rowsOff?: readonly RowOff[];
  /** The case from whose list this one was taken off, and why. */
  readonly rowOf?: { readonly caseId: CaseId; readonly fault: string; readonly on: Day };
};

const RowInput = z.strictObject({
  certificateIds: named('有误的证书', 'Certificates with the fault', z.array(CertificateId).min(1).max(500)),
  fault: named('错误情况', 'What the fault is', text(500)),
  objectionNos: named(
    '针对该证书、随案移转的待答复异议序号',
    'Numbers of unanswered objections about them, which go with them',
    z.array(z.int().min(1).max(10_000)).max(100).optional(),
  ),
});
export type RowInput = z.output<typeof RowInput>;

export const rowIn = ({ input }: Pick<Situation<unknown>, 'input'>): RowInput => input as RowInput;

/** The row that a step takes off, as both cases keep it. */
export const rowTaken = (seen: Situation<HasRowsOff>): RowOff => {
  const { certificateIds, fault } = rowIn(seen);
  const { caseId: to } = nextCase(seen.facts.entry, seen.before.procedure);
  return { certificateIds, fault, on: seen.today, to };
};

/** Signed by a head on a draft of somebody else: two people take a row off. */
export const rowCommand = <Data extends HasRowsOff>(
  leaves: (seen: Situation<Data>, row: RowOff) => Partial<Data>,
): Command<Data> => ({
  ...commandOf<Data>()(words('撤下名单中有误的证书', 'Take a faulty certificate off the list'), RowInput, (_, seen) => {
    const row = rowTaken(seen);
    const kept: HasRowsOff = { rowsOff: [...(seen.data.rowsOff ?? []), row] };
    return { ...(kept as Partial<Data>), ...leaves(seen, row) };
  }),
  signed: true,
});

const basis = practice(
  '名单中个别证书有误的，撤下该证书，更正后另行办理并重新计算期限，其余证书继续办理',
  'a fault in one certificate takes that one off: it is put right and told anew with a full term, the others run on',
);

export const rowMove: Pick<Move, 'to' | 'requires' | 'effect' | 'basis'> = {
  ...{ to: 'same', requires: ['rowOnList', 'rowObjectionsOpen'], effect: 'split', basis },
};

/** Conditions of taking a row off; `certificatesIn` tells those on the list. */
export const rowGuards = <Data extends HasRowsOff>(
  certificatesIn: (data: Data) => readonly string[],
): Record<string, Guard<Data>> => ({
  rowOnList: {
    basis,
    test: (seen) => {
      const { certificateIds } = rowIn(seen);
      const held = certificatesIn(seen.before.data);
      const distinct = new Set(certificateIds).size === certificateIds.length;
      return distinct && certificateIds.every((id) => held.includes(id)) && certificateIds.length < held.length;
    },
    message: (seen) => ({
      zh: `撤下的证书应在名单之内且不是全部（${certificatesIn(seen.before.data).join('、') || '名单为资质整体'}）；整份有误的，作废该文书。`,
      en: `Name certificates of the list, and not all: ${certificatesIn(seen.before.data).join(', ') || 'it is about the qualification'}. Where the whole is at fault the paper is void.`,
    }),
  },
  rowObjectionsOpen: {
    basis,
    test: (seen) => {
      const { objectionNos = [] } = rowIn(seen);
      const beside = seen.facts.beside ?? [];
      return objectionNos.every((no) => beside.some((one) => one.list === 'openObjection' && one.no === no));
    },
    message: () => ({
      zh: '随案移转的异议应为本次公示待答复的异议。',
      en: 'The objections that go with it are those that await their answer.',
    }),
  },
});
