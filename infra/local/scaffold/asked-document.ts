import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { genreNames } from '#templates/documents/define-document.ts';
import { complaint } from '../../complaint.ts';
import type { NewDocument } from './document-texts.ts';

export const kindOf = (id: string): DocumentKind | undefined =>
  (Object.keys(documentKinds) as DocumentKind[]).find((kind) => documentKinds[kind].id === id);

const oneOf = <Choice extends string>(name: string, given: string, choices: readonly Choice[]): Choice => {
  const found = choices.find((choice) => choice === given);
  if (!found) throw complaint(`--${name} is one of ${choices.join(', ')}, not ${given}.`);
  return found;
};

/** A new kind of document as asked for at the terminal; throws a complaint where it is taken or is written otherwise. */
export const askedDocument = ({
  id,
  kind,
  title,
  ...given
}: Readonly<Record<keyof NewDocument, string>>): NewDocument => {
  if (!/^D\d{2,3}[a-z]?$/.test(id)) throw complaint(`A catalogue id is written like D70, not ${id}.`);
  if (kindOf(id)) throw complaint(`${id} is ${kindOf(id)}: name an id that is free.`);
  if (!/^[a-z][a-zA-Z]{3,40}$/.test(kind)) throw complaint(`A kind is written like transferLetter, not ${kind}.`);
  if (Object.hasOwn(documentKinds, kind)) throw complaint(`${kind} is a kind already: name one that is free.`);
  if (!/^[\u4e00-\u9fff（）、]{2,30}$/u.test(title))
    throw complaint(`The title is Chinese, like 移送函, not ${title}.`);
  return {
    ...{ id, kind, title },
    genre: oneOf('genre', given.genre, Object.keys(genreNames)),
    issuer: oneOf('issuer', given.issuer, ['office', 'agency']),
    audience: oneOf('audience', given.audience, ['addressee', 'public', 'internal']),
    procedure: oneOf('procedure', given.procedure, ['voluntaryExit', 'revocation']),
  };
};
