import { documentKinds, isSignedOff } from '#shared/domain/document-kinds.ts';
import type { Draft, DraftedDocument } from '#shared/domain/draft.ts';

const viewDrafted = ({ kind, title, recipients }: DraftedDocument, index: number) => ({
  ordinal: index + 1,
  kind,
  catalogueId: documentKinds[kind].id,
  title,
  recipients,
  signedOff: isSignedOff(kind),
});

/** A draft as staff see it. `caseVersion` is the version of the case that it was last checked against. */
export const viewDraft = ({ documents, ...draft }: Draft) => ({ ...draft, documents: documents.map(viewDrafted) });

/** A draft in a list: without what was handed in. */
export const viewDraftBriefly = ({ input: _input, comments, ...draft }: Draft) => ({
  ...viewDraft({ ...draft, input: undefined, comments }),
  comments: comments.length,
});
