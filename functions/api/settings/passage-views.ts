import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import type { PassageState, PassageVersion } from '#shared/domain/passage-version.ts';
import { placeholdersOf, placeholderText } from '#templates/documents/parts/placeholders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

const inForce = ({ published }: Pick<PassageState, 'published'>) =>
  published
    ? { version: published.version, publishedBy: published.publishedBy, publishedAt: published.publishedAt }
    : null;

/** A kind of document in the list: how much of it can be reworded, and what is in force. */
export const viewPassagesBriefly = (kind: DocumentKind, state: PassageState | undefined) => ({
  kind,
  catalogueId: documentKinds[kind].id,
  title: documentKinds[kind].title,
  issuer: documentKinds[kind].issuer,
  passages: Object.keys(documentTemplates[kind].passages).length,
  versions: state?.versions ?? 0,
  published: state ? inForce(state) : null,
});

/** Every passage of a kind: the house's wording, what must stay in it, and the office's own where that is in force. */
export const viewPassages = (kind: DocumentKind, state: PassageState, versions: readonly PassageVersion[]) => ({
  ...viewPassagesBriefly(kind, state),
  passages: Object.entries(documentTemplates[kind].passages).map(([id, { text, keeps }]) => ({
    id,
    text,
    placeholders: placeholdersOf(text).map((name) => ({
      name,
      zh: placeholderText('zh', name),
      en: placeholderText('en', name),
    })),
    keeps,
    own: state.published?.passages[id] ?? null,
  })),
  versions: versions.toReversed(),
});
