import type { CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { type Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { type Cascade, cascadeOf, type DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { formerName } from '#shared/domain/entry-change.ts';
import type { Issuer } from '#shared/domain/issuer.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { approvedCertificates, subjectOf, type VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';

/** What a document is composed from: the case as decided, the entry before it, the settings. */
export type Drafting<Data = VoluntaryExitData> = {
  readonly order: DocumentOrder;
  readonly subject: CaseSnapshot<Data>;
  readonly entry: DirectoryEntry;
  readonly settings: OfficeSettings;
  readonly today: Day;
};

type Methods<Data> = { compose(drafting: Drafting<Data>): object };

/** How the documents that a procedure issues are composed; a case is only handed to the composers of its procedure. */
export type Composers<Data> = Readonly<Partial<Record<DocumentKind, Methods<Data>['compose']>>>;

/** A case does not have what a letter is made from. */
export class NotRecorded extends TypeError {}

/** A member that the step before must have recorded; its absence is a fault of the definition. */
export const recorded = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new NotRecorded(`the case has no ${what}`);
  return value;
};

export const signer = ({ name, sealMode, sealHolder, signatory, sealImage, letterhead, binding }: Issuer) => ({
  name,
  sealMode,
  ...(sealMode === 'proxy' && sealHolder ? { sealHolder } : {}),
  ...(sealMode === 'stamp' && signatory ? { signatory } : {}),
  ...defined({ sealImage, letterhead, binding }),
});

export const contactOf = ({ contact: { name, phone } }: Issuer) => ({ name, phone });

/** Characters that a document takes for a name. */
const longestName = 120;

/** A document names an organization by its name of today, and by the one that the case began with where that was another. */
const calledNow = ({ subject, entry }: Drafting<unknown>): string => {
  const former = formerName(entry, dayAt(subject.openedAt));
  const whole = former ? `${subject.organizationName}（原名：${former}）` : subject.organizationName;
  return whole.length <= longestName ? whole : subject.organizationName;
};

export const organizationOf = (drafting: Drafting<unknown>) => ({
  name: calledNow(drafting),
  uscc: drafting.subject.uscc,
});

/** What exits, as documents name it: all that was applied for, from the answer on what it grants. */
export const scopeOf = ({ subject: { data } }: Drafting) =>
  data.form.scope === 'qualification'
    ? { type: 'qualification' as const }
    : {
        type: 'certificate' as const,
        certificates: approvedCertificates(data).map(({ certificateId, name }) => ({ certificateId, name })),
      };

/** How rows of lists name what ends: the qualification, certificates, or with the last of them both (Art. 2). */
export const exitOf = (cascade: Cascade): 'qualification' | 'certificate' | 'both' =>
  (({ certificatesEnd: 'qualification', qualificationEnds: 'both', none: 'certificate' }) as const)[cascade];

/** What ends beside what an application names: as it took effect, as approved, otherwise as it would today (Art. 2). */
export const cascadeOfExit = ({ subject: { data }, entry }: Drafting): Cascade =>
  data.effect?.cascade ?? data.approval?.cascade ?? cascadeOf(entry, subjectOf(data));

/** The rows of lists: each certificate that exits. */
export const exitList = (drafting: Drafting) => {
  const exit = exitOf(cascadeOfExit(drafting));
  return approvedCertificates(drafting.subject.data).map(({ certificateId, name, approvedOn }) => ({
    organization: organizationOf(drafting),
    exit,
    certificate: { certificateId, name },
    approvedOn,
  }));
};
