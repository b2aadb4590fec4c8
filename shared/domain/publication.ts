import { type DocumentKind, documentKinds } from './document-kinds.ts';

type PublicKind = {
  [Kind in DocumentKind]: (typeof documentKinds)[Kind]['audience'] extends 'public' ? Kind : never;
}[DocumentKind];

/** Where the public finds a document that everybody may read: under notice (公示), or announced (公告). */
const shelves = {
  publicityNotice: 'notices',
  deregistrationAnnouncement: 'announcements',
  revocationAnnouncement: 'announcements',
  setAsideAnnouncement: 'announcements',
  stayDecision: 'announcements',
} as const satisfies Record<PublicKind, string>;

export const shelfNames = ['notices', 'announcements'] as const;
export type Shelf = (typeof shelfNames)[number];

/** The shelf of a kind; undefined for whatever is not public. */
export const shelfOf = (kind: DocumentKind): Shelf | undefined =>
  documentKinds[kind].audience === 'public' ? shelves[kind as PublicKind] : undefined;
