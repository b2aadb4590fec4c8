import { bindReference } from '#functions/casework/compose/bind-reference.ts';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { day } from '#shared/domain/day.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { type Given, morning, settings, type Walk } from './walk.ts';

const letter = { title: '示例', issueDate: day('2026-02-02'), documentNumber: '示例〔2026〕1号' };

/** The words of the documents that a step sets off, as their templates compose them; takes the step. */
export const wordsOf = (walk: Walk, given: Given): string => {
  const { entry } = walk;
  const records = draftDocuments(walk.give(given), { entry, settings, at: morning(given.on) });
  if (!records.ok) throw new Error(JSON.stringify(records.refusal));
  return records.value
    .map(({ kind, data }) => {
      const template = documentTemplates[kind];
      return JSON.stringify(template?.compose(template.data.parse(bindReference(kind, data, letter))));
    })
    .join('\n');
};
