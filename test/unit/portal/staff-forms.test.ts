import { describe, expect, it } from 'vitest';
import { answerInformant, logClue } from '#functions/api/clues/clue-routes.ts';
import { screenings } from '#functions/api/clues/screen-clue.ts';
import { NewDraw } from '#functions/api/experts/draw-routes.ts';
import { changeExpertStatus, registerExpert } from '#functions/api/experts/expert-routes.ts';
import { delegate } from '#functions/api/settings/delegation-routes.ts';
import { bodySchema } from '#functions/portal/staff/forms.ts';
import { type Field, fieldsOf } from '#templates/forms/field.ts';
import { isLabelled, isWorded } from '#templates/forms/field-words.ts';

/** What a form would show in English to somebody who reads Chinese. */
const unworded = (command: string, field: Field): string[] => {
  const own = field.path && !field.path.endsWith('[]') && !isLabelled(command, field.path) ? [field.path] : [];
  if (field.kind === 'group') return [...own, ...field.fields.flatMap((one) => unworded(command, one))];
  if (field.kind === 'list') return [...own, ...unworded(command, field.item)];
  if (field.kind !== 'choice') return own;
  const choices = field.options.filter((option) => !isWorded(command, field.path, option));
  return [...own, ...choices.map((option) => `${field.path}=${option}`)];
};

const forms = [
  ['logClue', bodySchema(logClue)],
  ['answerInformant', bodySchema(answerInformant)],
  ...Object.values(screenings).map((schema) => ['screenClue', schema] as const),
  ['registerExpert', bodySchema(registerExpert)],
  ['changeExpertStatus', bodySchema(changeExpertStatus)],
  ['drawExperts', NewDraw.omit({ caseId: true })],
  ['delegate', bodySchema(delegate)],
] as const;

describe('the forms of the offices', () => {
  it.each(forms)('%s: every field and choice has Chinese words', (command, schema) => {
    expect(unworded(command, fieldsOf(schema))).toEqual([]);
  });
});
