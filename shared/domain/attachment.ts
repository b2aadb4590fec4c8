import type { CaseEvent } from './case.ts';
import type { Instant } from './day.ts';
import { fault } from './fault.ts';
import type { CaseId } from './ids.ts';
import { oneOf } from './label.ts';
import { type Words, words } from './words.ts';

/** What an attachment is about. */
export const attachmentSubjects = {
  application: words('申请材料', 'Papers of the application'),
  statement: words('情况说明', 'Statement'),
  rectificationReport: words('整改报告', 'Rectification report'),
  appeal: words('申诉材料', 'Papers of an appeal'),
  other: words('其他材料', 'Other papers'),
} as const satisfies Record<string, Words>;
export type AttachmentSubject = keyof typeof attachmentSubjects;
export const AttachmentSubject = oneOf(attachmentSubjects, fault('没有这种附件类别', 'no such subject'));

/** What the search for viruses said; `unscanned` where none was made. */
export const verdicts = { clean: '未发现病毒', infected: '含有病毒', unscanned: '未经病毒扫描' } as const;
export type Verdict = keyof typeof verdicts;

export type VirusScan = {
  readonly verdict: Verdict;
  /** What looked for viruses, with its version where it tells one. */
  readonly engine?: string;
  readonly finding?: string;
};

/** A file that a party or staff put to a case; its bytes lie under their own digest and never change. */
export type Attachment = {
  readonly caseId: CaseId;
  readonly attachmentId: number;
  readonly name: string;
  readonly about: AttachmentSubject;
  readonly note?: string;
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly virusScan: VirusScan;
  readonly by: CaseEvent['actor'];
  readonly at: Instant;
};

const longestName = 100;

/**
 * A file name that any system can keep: without folders, without characters that mislead or that file systems refuse,
 * and with the extension of what the file is by its content.
 */
export const cleanName = (given: string, extension: string): string => {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|]/gu, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/^[\s.]+/, '');
  const short = [...stem].slice(0, longestName).join('');
  return `${short.replace(/[\s.]+$/, '') || '附件'}.${extension}`;
};
