import type { ExitApprovalReply } from '#templates/documents/exit-approval-reply.ts';
import { templateLoaders } from '#templates/documents/template-loaders.ts';
import type { Block } from '#templates/typeset/block.ts';
import type { Letter } from './letter.ts';

/** The `run`-th D16 with ten certificates in an annex table. */
export const letterData = async (run: number): Promise<ExitApprovalReply> => {
  const { sample } = await templateLoaders.exitApprovalReply();
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

const lineOf = (block: Block): string[] => {
  if (block.type === 'paragraph' || block.type === 'recipient' || block.type === 'number') return [block.text];
  if (block.type === 'attachments') return [`附件：${block.names.join('')}`];
  return block.type === 'signature' ? [...block.signers.map(({ name }) => name), block.date] : [];
};

/** The text of the `run`-th letter, as the document composes it, for the peers. */
export const letterText = async (run: number): Promise<Letter> => {
  const template = await templateLoaders.exitApprovalReply();
  const blocks = template.compose(template.data.parse(await letterData(run)));
  const title = blocks.find((block) => block.type === 'title')?.text ?? '';
  const table = blocks.find((block) => block.type === 'table');
  const rows = table?.type === 'table' ? [table.columns.map(({ head }) => head), ...table.rows] : [];
  return { title, paragraphs: blocks.flatMap(lineOf), table: rows };
};
