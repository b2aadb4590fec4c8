import type { Shelf } from '../domain/publication.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import { shelfPk } from './keys.ts';
import { type Page, queryShaped, type Range, type Slice } from './query.ts';
import type { DocumentRecord } from './records.ts';
import { shapes } from './shapes.ts';

/*
 * An issued document lists itself on its own item: a public one on its shelf, a letter under the organization that it
 * goes to. What is done to it later, such as declaring it void, shows in the list at once.
 */

export const shelfRange = (shelf: Shelf): Range => ({ index: 'byOwner', pk: shelfPk(shelf) });

export const letterRange = (uscc: Uscc): Range => ({ index: 'byOwner', pk: `ORG#${uscc}`, prefix: 'LETTER#' });

/** Issued documents of a range, the newest first, a page for one query. */
export const listIssued = (table: Table, range: Range, slice: Slice): Promise<Page<DocumentRecord>> =>
  queryShaped(table, shapes.document, { range, slice: { ...slice, backwards: true } });
