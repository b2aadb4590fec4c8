import { roles } from '#shared/domain/roles.ts';
import { lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import type { SupervisedLine } from '#templates/pages/supervision-data.ts';
import type { supervision } from '../../../api/supervision/supervision-routes.ts';
import type { BodyOf } from '../../ask.ts';
import { stepWords } from '../../labels.ts';

export type ToldLine = BodyOf<typeof supervision>['items'][number];

/** A line of the register with its words. */
export const shownLine = (line: ToldLine): SupervisedLine => {
  const { caseId, organizationName, at, kind, by, draftedBy, readyAt, waitedDays, why } = line;
  const { name, role, onBehalfOf } = by;
  return {
    ...{ caseId, organizationName, at, kind: lineKinds[kind], step: stepWords(line.command) },
    by: { name, ...(role ? { role: roles[role] } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) },
    ...(draftedBy ? { draftedBy: [...draftedBy] } : {}),
    ...(readyAt && waitedDays !== undefined ? { ready: { at: readyAt, days: waitedDays } } : {}),
    ...(why === undefined ? {} : { why }),
  };
};
