import { chineseDate, type Day } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Block, Column, Signer } from '#templates/typeset/block.ts';
import type { IssuedData } from './document-data.ts';
import type { Issuer } from './issuer.ts';
import type { Contact } from './party.ts';

/** `keep` are the names that a line of the title does not break. */
export const title = (text: string, ...keep: readonly string[]): Block => ({ type: 'title', text, keep });
export const recipient = (...names: readonly string[]): Block => ({ type: 'recipient', text: `${names.join('、')}：` });
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
export const attachments = (...names: readonly string[]): Block => ({ type: 'attachments', names });
export const closing = (text: string): Block => paragraph(text);

/** Text that staff typed, a paragraph for each line. */
export const prose = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraph);

/** The number of a letter or report; a draft shows the place where it will stand. */
export const letterNumber = (documentNumber: string | undefined): Block => ({
  type: 'number',
  text: documentNumber ?? '〔　　　　〕　　号',
});

export const paperNumber = (documentNumber: string | undefined): Block => ({
  type: 'number',
  text: `编号：${documentNumber ?? '　　　　　　　　'}`,
});

export const mark = (issuer: Issuer): Block => ({ type: 'mark', text: issuer.name });

export const contactLine = ({ name, phone }: Contact): Block => paragraph(`联系人：${name}　　联系电话：${phone}`);

const signerOf = ({ name, sealMode, sealHolder, sealImage }: Issuer): Signer => ({
  name,
  seal: sealMode === 'stamp' ? 'none' : sealMode,
  ...defined({ sealHolder, sealImage }),
});

/** Who signs, the main issuer first: with signature stamps where the first one stamps, otherwise with seals or names. */
export const signatureOf = (issuers: readonly Issuer[], issueDate: Day): Block => {
  const date = chineseDate(issueDate);
  const stamps = issuers.flatMap(({ signatory, sealImage }) =>
    signatory ? [{ ...signatory, ...defined({ sealImage }) }] : [],
  );
  return stamps.length > 0
    ? { type: 'stampedSignature', stamps, date }
    : { type: 'signature', signers: issuers.map(signerOf), date };
};

export const signature = ({ issuer, issueDate }: IssuedData): Block => signatureOf([issuer], issueDate);

export const annex = (label: string, name: string, orientation: 'portrait' | 'landscape' = 'portrait'): Block => ({
  type: 'annex',
  label,
  title: name,
  orientation,
});

export const column = (head: string, share: number, align: Column['align'] = 'center'): Column => ({
  head,
  share,
  align,
});

export const dateOr = (on: Day | undefined, otherwise: string): string => (on ? chineseDate(on) : otherwise);
