import { describe, expect, it } from 'vitest';
import { answerInformant, logClue } from '#functions/api/clues/clue-routes.ts';
import { screenings } from '#functions/api/clues/screen-clue.ts';
import { NewDraw } from '#functions/api/experts/draw-routes.ts';
import { changeExpertStatus, registerExpert } from '#functions/api/experts/expert-routes.ts';
import { delegate } from '#functions/api/settings/delegation-routes.ts';
import { bodySchema } from '#functions/portal/staff/forms.ts';
import { fieldsOf, unworded } from '#templates/forms/field.ts';

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
  it.each(forms)('%s: every field and choice has words of its own', (_, schema) => {
    expect(unworded(fieldsOf(schema))).toEqual([]);
  });
});
