import { practice } from '../../domain/basis.ts';
import { limits } from '../../domain/limits.ts';
import type { Guard } from '../../procedure/definition.ts';

const bytesOf = (data: unknown): number => new TextEncoder().encode(JSON.stringify(data)).length;

/** Lists in a case are lengthened only so far that every decision still finds room to be written. */
export const fileRoom = {
  fileHasRoom: {
    basis: practice(
      '案件登记内容设容量上限，超出部分以附件归档',
      'what is entered in a case has a bound; what is over it is filed as an attachment',
    ),
    test: ({ data }) => bytesOf(data) <= limits.caseBytes,
    message: () => ({
      zh: `本案登记内容已达上限（${limits.caseBytes}字节），不能再逐条登记；请将材料作为附件归档，后续办理不受影响。`,
      en: `The case's entries have reached ${limits.caseBytes} bytes: file further material as an attachment; all other steps stay open.`,
    }),
  },
} satisfies Record<string, Guard<unknown>>;
