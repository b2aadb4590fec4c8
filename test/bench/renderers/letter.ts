import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExitApprovalReply } from '#templates/documents/exit-approval-reply.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { FontManifest } from '#templates/fonts/manifest.ts';
import type { Block } from '#templates/typeset/block.ts';

/** Turns the `run`-th letter into a PDF; no two letters of a bench are the same, so nothing can be kept from the last. */
export type Render = (run: number) => Promise<Uint8Array>;

/** A D16 with ten certificates in an annex table. */
export const letterData = (run: number): ExitApprovalReply => {
  const { sample } = documentTemplates.exitApprovalReply;
  const certificates = Array.from({ length: 10 }, (_, at) => ({
    certificateId: `X-2021-${1000 + at}`,
    name: `示例职业技能${at + 1}`,
  }));
  return {
    ...(sample as ExitApprovalReply),
    documentNumber: `示例函〔2026〕${run + 1}号`,
    scope: { type: 'certificate', certificates },
  } as ExitApprovalReply;
};

/** The same letter as every peer sees it: titles, paragraphs and the table, in reading order. */
export type Letter = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: readonly (readonly string[])[];
};

const lineOf = (block: Block): string[] => {
  if (block.type === 'paragraph' || block.type === 'recipient' || block.type === 'number') return [block.text];
  if (block.type === 'attachments') return [`附件：${block.names.join('')}`];
  return block.type === 'signature' ? [...block.signers.map(({ name }) => name), block.date] : [];
};

export const letterOf = (run: number): Letter => {
  const template = documentTemplates.exitApprovalReply;
  const blocks = template.compose(template.data.parse(letterData(run)));
  const title = blocks.find((block) => block.type === 'title')?.text ?? '';
  const table = blocks.find((block) => block.type === 'table');
  const rows = table?.type === 'table' ? [table.columns.map(({ head }) => head), ...table.rows] : [];
  return { title, paragraphs: blocks.flatMap(lineOf), table: rows };
};

/** Files of the faces that every peer sets the letter in. */
export const facePaths = async (
  folder: string,
): Promise<{ readonly body: string; readonly title: string; readonly table: string }> => {
  const { faces } = FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const pathOf = (role: string): string => join(folder, faces.find((face) => face.role === role)?.file ?? '');
  return { body: pathOf('fangsong'), title: pathOf('xiaobiaosong'), table: pathOf('songti') };
};
