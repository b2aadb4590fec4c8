import { describe, expect, it } from 'vitest';
import { catalogueText, type NewDocument } from '#infra/local/scaffold/document-texts.ts';
import { toBeWritten } from '#infra/local/scaffold/to-be-written.ts';

const wanted: NewDocument = {
  ...{ id: 'D70', kind: 'transferLetter', title: '移送函', genre: 'letter' },
  ...{ issuer: 'office', audience: 'addressee', procedure: 'revocation' },
};
const built = '| D51 | 禁入期届满提示 | `banExpiryNote` | internal | agency → office | a ban ends | code |';
const catalogue = (...planned: string[]): string => [built, '', '## Not built yet', '', ...planned, ''].join('\n');
const row = '| D70 | 移送函 | `transferLetter` | letter | office → ';

describe('the catalogue with one more document', () => {
  it('has it after those that there are, with what is to be written', () => {
    expect(catalogueText(catalogue(), wanted).split('\n').slice(0, 3)).toEqual([
      built,
      `${row}${toBeWritten} | ${toBeWritten} | ${toBeWritten} |`,
      '',
    ]);
  });
  it('takes it from those that are not built, with what it said of it', () => {
    const planned = '| D70 | 移送函 | letter | office → body | a matter is another body’s (O14) | list of evidence |';
    expect(catalogueText(catalogue(planned), wanted)).toBe(
      catalogue().replace(built, `${built}\n${row}body | a matter is another body’s (O14) | list of evidence |`),
    );
  });
});
