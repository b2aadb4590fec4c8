import type { Shelf } from '#shared/domain/publication.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Publication } from '#templates/pages/publication.ts';
import { downloadPublication, getPublication, listPublications } from '../../api/publications/publication-routes.ts';
import { ask } from '../ask.ts';
import { asked } from '../asked.ts';
import { showRefusal } from '../refused.ts';
import type { Asking } from '../visit.ts';

export const perPage = '20';

/** A page of a shelf, as the API answers it. */
export const listShelf = (context: Asking, shelf: Shelf, limit?: string) =>
  ask(
    listPublications,
    { params: { shelf }, query: { limit, ...asked(context, ['cursor', 'limit']) } },
    context.get('visit'),
  );

/** One document of a shelf. */
export const findPublication = (context: Asking, shelf: Shelf, documentId: string) =>
  ask(getPublication, { params: { shelf, documentId } }, context.get('visit'));

/** What is said where there is no such document: an address that names none is no fault of a form. */
export const showMissing = (context: Asking, refusal: Refusal) =>
  showRefusal(context, refusal.code === 'input.invalid' ? { code: 'document.missing' } : refusal);

/** The bytes: a link that works for a minute. */
export const sendFile = async (context: Asking, shelf: Shelf, documentId: string) => {
  const found = await ask(downloadPublication, { params: { shelf, documentId } }, context.get('visit'));
  return found.ok ? context.redirect(found.value.body.url, 303) : showMissing(context, found.refusal);
};

/** The notice of a case on which objections are heard now; undefined where there is none. */
export const openNotice = async (context: Asking, caseId: string): Promise<Publication | undefined> => {
  const found = await ask(listPublications, { params: { shelf: 'notices' }, query: { caseId } }, context.get('visit'));
  const isOpen = ({ standing, publicity }: Publication) => standing === 'valid' && publicity?.standing === 'running';
  return found.ok ? found.value.body.items.find(isOpen) : undefined;
};
