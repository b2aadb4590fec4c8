import { practice } from '../../domain/basis.ts';
import { limits } from '../../domain/limits.ts';
import type { Guard } from '../../procedure/definition.ts';

const bytesOf = (data: unknown): number =>
  data === undefined ? 0 : new TextEncoder().encode(JSON.stringify(data)).length;

/** Where a case keeps what its parties and the public wrote: each once and bounded by its schema. */
type OfOthers = {
  readonly form?: unknown;
  readonly publicity?: unknown;
  readonly acts?: unknown;
  readonly investigation?: { readonly statement?: unknown };
  readonly notice?: { readonly appeal?: unknown; readonly lateAppeals?: unknown };
  readonly measures?: { readonly rectification?: { readonly report?: unknown } };
};

/** Where a case keeps, in lists, what others were asked or told. */
type Told = {
  readonly inquiries?: readonly { readonly reply?: { readonly text: string } }[];
  readonly clues?: readonly { readonly summary: string }[];
};

/** Bytes of what organizations answered to inquiries, and of what clues tell. */
export const toldBytes = (data: unknown): number => {
  const { inquiries = [], clues = [] } = data as Told;
  return [...inquiries.map(({ reply }) => reply?.text), ...clues.map(({ summary }) => summary)].reduce(
    (sum, part) => sum + bytesOf(part),
    0,
  );
};

/** Bytes that the offices entered themselves: what others write is none of their room, and uses up none of it. */
export const officeBytes = (data: unknown): number => {
  const { form, publicity, acts, investigation, notice, measures } = data as OfOthers;
  const ofOthers = [
    ...[form, publicity, acts, investigation?.statement, notice?.appeal, notice?.lateAppeals],
    measures?.rectification?.report,
  ];
  return ofOthers.reduce((left: number, part) => left - bytesOf(part), bytesOf(data) - toldBytes(data));
};

/** Lists in a case are lengthened only so far that every decision still finds room to be written. */
export const fileRoom = {
  fileHasRoom: {
    basis: practice(
      '案件登记内容设容量上限，超出部分以附件归档',
      'what is entered in a case has a bound; what is over it is filed as an attachment',
    ),
    test: ({ data }) => officeBytes(data) <= limits.caseBytes,
    message: () => ({
      zh: `本案登记内容已达上限（${limits.caseBytes}字节），不能再逐条登记；请将材料作为附件归档，后续办理不受影响。`,
      en: `The case's entries have reached ${limits.caseBytes} bytes: file further material as an attachment; all other steps stay open.`,
    }),
  },
  toldHaveRoom: {
    basis: practice(
      '问询答复和线索概要在案件中设容量上限，超出部分以附件归档',
      'what answers and clues tell in a case has a bound; what is over it is filed as an attachment',
    ),
    test: ({ data }) => toldBytes(data) <= limits.toldBytes,
    message: () => ({
      zh: `本案登记的问询答复和线索概要已达上限（${limits.toldBytes}字节），不能再发出问询或者并入线索；请将材料作为附件归档，其他办理不受影响。`,
      en: `Answers and clues in this case have reached ${limits.toldBytes} bytes: ask and merge no more, file the papers as attachments; all other steps stay open.`,
    }),
  },
} satisfies Record<string, Guard<unknown>>;
