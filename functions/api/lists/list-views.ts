import type { Actor } from '#shared/domain/actor.ts';
import { hasRole } from '#shared/domain/actor.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { bodies } from '#shared/domain/heads.ts';
import { listIsOpen, listKinds, type PaperList } from '#shared/domain/paper-list.ts';
import type { Role } from '#shared/domain/roles.ts';
import { listedSteps } from '#shared/procedure/review-list.ts';
import { latestOf } from '#shared/procedures/registry.ts';

/** Whose list it is: those of the office that issues its paper. */
export const bodyOf = ({ kind }: Pick<PaperList, 'kind'>): readonly Role[] => bodies[documentKinds[kind].issuer];

/** The head who signs it. */
export const signerOf = (list: Pick<PaperList, 'kind'>): Role =>
  documentKinds[list.kind].issuer === 'office' ? 'officeHead' : 'agencyHead';

/** Whether its step cannot be taken back, and is reviewed in each case first. */
export const isReviewed = ({ kind }: Pick<PaperList, 'kind'>): boolean => {
  const { procedure, command } = listKinds[kind];
  return listedSteps(latestOf(procedure)).has(command);
};

/** A list as it is told: what the directory said of each row is a digest that says nothing to anybody. */
export const viewList = ({ rows, window, papers, ...list }: PaperList, actor: Actor) => ({
  ...list,
  window: window.slice(0, 7),
  rows: rows.map(({ entry: _digest, ...row }, at) => ({ ...row, documentId: papers?.[at] ?? null })),
  reviews: isReviewed(list),
  mayChange: listIsOpen(list) && hasRole(actor, bodyOf(list)),
  maySign:
    listIsOpen(list) &&
    rows.length > 0 &&
    hasRole(actor, [signerOf(list)]) &&
    !list.draftedBy.some(({ id }) => id === actor.id),
  mayReview: listIsOpen(list) && isReviewed(list) && hasRole(actor, ['legalityReviewer']),
});
