import { article, practice } from '../../domain/basis.ts';
import type { Move } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { suspend } from '../parts/suspension.ts';

/** Further clues about the same organization join its oldest open case, until the opinion is told to it. */
export const mergeClues: Move = {
  to: 'same',
  by: 'agencyClerk',
  requires: ['cluesOfOrganization', 'fileHasRoom', 'toldHaveRoom'],
  basis: article('7(1)'),
};

/** Between the report and its notice a clue brings the case back to the investigation, for the part that has no finding yet (O11). */
export const mergeAfterReport: Move = {
  ...mergeClues,
  to: 'investigating',
  starts: ['investigation'],
  stops: ['panelForming', 'review', 'expertNames', 'opinionNotice'],
};

export const recordRepresentative: Move = {
  to: 'same',
  by: ['agencyClerk', 'officeClerk'],
  basis: practice(
    '破产、合并、注销的，向管理人或者承继单位送达',
    'after bankruptcy, merger or winding up the administrator or successor is served',
  ),
};

/** What every state up to the announcement accepts. */
export const open = { suspend, absorb, recordRepresentative };

/** The opinion is thought over again by the panel, which meets anew. */
export const returnForReview: Move = {
  to: 'underReview',
  by: 'officeHead',
  starts: ['review'],
  basis: practice(
    '评议意见有缺陷或者情况有变化的，退回评议',
    'an opinion with faults, or one that facts have overtaken, goes back to the panel',
  ),
};
