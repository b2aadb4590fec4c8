import { describe, expect, it } from 'vitest';
import { askedDocument } from '#infra/local/scaffold/asked-document.ts';

const asked = {
  ...{ id: 'D70', kind: 'transferLetter', title: '移送函' },
  ...{ genre: 'letter', issuer: 'office', audience: 'addressee', procedure: 'revocation' },
};

describe('a new kind of document', () => {
  it('is taken as it is asked for', () => {
    expect(askedDocument(asked)).toEqual(asked);
  });
  it.each([
    ['an id that is taken', { id: 'D16' }, /D16 is exitApprovalReply/],
    ['an id of another form', { id: '70' }, /like D70/],
    ['a kind that is taken', { kind: 'acceptanceNotice' }, /a kind already/],
    ['a kind of another form', { kind: 'transfer-letter' }, /like transferLetter/],
    ['a title in another language', { title: 'Transfer' }, /Chinese/],
    ['a genre that there is not', { genre: 'poem' }, /--genre is one of letter/],
    ['an issuer that there is not', { issuer: 'conference' }, /--issuer is one of office/],
    ['an audience that there is not', { audience: 'nobody' }, /--audience/],
    ['a procedure that there is not', { procedure: 'third' }, /--procedure/],
  ])('is refused for %s', (_, change, says) => {
    expect(() => askedDocument({ ...asked, ...change })).toThrow(says);
  });
});
