import { addDays, type Day } from '#shared/domain/day.ts';
import type { DirectoryEntry, OpenCase } from '#shared/domain/directory.ts';
import { settleHoldings } from '#shared/domain/holding.ts';
import { type CaseId, caseIdOf, revocationIdOf } from '#shared/domain/ids.ts';
import type { Draw } from './draw.ts';
import { morning } from './walk.ts';

/** A case that is walked, as the entry keeps it. */
type Own = Pick<OpenCase, 'caseId' | 'procedure' | 'scope' | 'certificateIds'>;

type Happening = { readonly entry: DirectoryEntry; readonly own: Own; readonly on: Day; readonly draw: Draw };

const changed = ({ entry, own, on }: Happening, change: Partial<DirectoryEntry>): DirectoryEntry =>
  settleHoldings({ ...entry, ...change, version: entry.version + 1 }, { caseId: own.caseId, before: entry, today: on });

const other = ({ uscc }: DirectoryEntry): CaseId => caseIdOf(uscc, 90);
const revocationBeside = ({ uscc }: DirectoryEntry): CaseId => revocationIdOf(uscc, 91);

const rowChanged = (happening: Happening, change: Partial<OpenCase>): DirectoryEntry =>
  changed(happening, {
    openCases: happening.entry.openCases.map((row) =>
      row.caseId === happening.own.caseId ? { ...row, ...change } : row,
    ),
  });

/** A revocation of the same organization begins beside the case: told of, or still quiet. */
const revocationBegins = (happening: Happening): DirectoryEntry => {
  const { entry, own, on, draw } = happening;
  const caseId = revocationBeside(entry);
  const begun: OpenCase = {
    ...{ caseId, procedure: 'revocation', scope: own.scope, certificateIds: own.certificateIds },
    ...{ openedAt: morning(on), ...(draw.oneIn(2) ? { noticeReceivedOn: on } : {}) },
    ...(draw.oneIn(4) ? {} : { reported: { on, grounds: [3] } }),
    ...(draw.oneIn(4) ? { quietUntil: addDays(on, 10) } : {}),
  };
  return changed(happening, { openCases: [...entry.openCases.filter((row) => row.caseId !== caseId), begun] });
};

const revocationTold = (happening: Happening): DirectoryEntry =>
  changed(happening, {
    openCases: happening.entry.openCases.map((row) =>
      row.caseId === revocationBeside(happening.entry) ? { ...row, noticeReceivedOn: happening.on } : row,
    ),
  });

const revocationEnds = (happening: Happening): DirectoryEntry =>
  changed(happening, {
    openCases: happening.entry.openCases.filter(({ caseId }) => caseId !== revocationBeside(happening.entry)),
  });

/** A certificate that the case is not about leaves the directory by another one: an exit may end more than was told. */
const certificateLeaves = (happening: Happening): DirectoryEntry => {
  const { entry, own, on, draw } = happening;
  const left = entry.certificates.filter(
    ({ certificateId, status }) => status === 'active' && !own.certificateIds.includes(certificateId),
  );
  const gone = new Set(draw.oneIn(2) ? left : left.slice(0, 1));
  const status = 'exitedVoluntary' as const;
  return changed(happening, {
    certificates: entry.certificates.map((held) => (gone.has(held) ? { ...held, status, endedOn: on } : held)),
  });
};

/** A certificate is added to the directory. */
const certificateJoins = (happening: Happening): DirectoryEntry => {
  const { entry, on } = happening;
  const [first] = entry.certificates;
  const id = `X-2${String(entry.version).padStart(3, '0')}`;
  const joined = first && {
    ...first,
    certificateId: id as typeof first.certificateId,
    name: `示例证书${id}`,
    approvedOn: on,
  };
  return changed(happening, joined ? { certificates: [...entry.certificates, { ...joined, status: 'active' }] } : {});
};

/** What the case is about left with another exit: it is owed its end (Art. 2). */
const subjectTaken = (happening: Happening): DirectoryEntry =>
  rowChanged(happening, { absorbed: { by: other(happening.entry), on: happening.on } });

/** The exit that had taken it was set aside: a case that ended with it is owed its life (O4.3). */
const subjectGivenBack = (happening: Happening): DirectoryEntry => {
  const { entry, own, on } = happening;
  const rest = entry.openCases.filter(({ caseId }) => caseId !== own.caseId);
  return changed(happening, { openCases: [...rest, { ...own, revived: { by: other(entry), on } }] });
};

/** What happens to the organization of a case beside it, by another case; the entry after that. */
export const somethingBeside = (happening: Happening, absorbed: boolean): DirectoryEntry => {
  if (absorbed) return subjectGivenBack(happening);
  const { entry, own, draw } = happening;
  const stands = entry.openCases.some(({ caseId }) => caseId === revocationBeside(entry));
  const leaving = [subjectTaken, certificateLeaves, certificateJoins];
  const holding = stands ? [revocationTold, revocationEnds, revocationEnds] : [revocationBegins, revocationBegins];
  const happens = draw.of(own.procedure === 'voluntaryExit' ? [...holding, ...holding, ...leaving] : leaving);
  return happens?.(happening) ?? entry;
};
