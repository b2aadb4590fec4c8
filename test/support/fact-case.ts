import type { Drafting } from '#functions/casework/letters/drafting.ts';
import { dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { morning, settings } from './walk.ts';

/** A case in which some facts hold and others do not: what differs from the one that was walked. */
export type FactCase<Data> = {
  readonly name: string;
  readonly drafting: (kind: DocumentKind) => Drafting<Data>;
};

export type Walked<Data> = {
  readonly subject: Drafting<Data>['subject'];
  readonly entry: DirectoryEntry;
  readonly on: string;
};

const recipient = { kind: 'organization', name: '示例收件单位' } as const;

export const caseOf =
  <Data>({ subject, entry, on }: Walked<Data>) =>
  (name: string, data: Partial<Data> = {}, change: Partial<Drafting<Data>> = {}): FactCase<Data> => ({
    name,
    drafting: (kind) => ({
      order: { documentId: documentIdOf(subject.caseId, 90, kind), kind, recipients: [recipient] },
      ...{ entry, settings, today: dayAt(morning(on)) },
      ...change,
      subject: { ...subject, ...change.subject, data: { ...subject.data, ...data } },
    }),
  });

/** A case whose record lacks members that are there in the one that was walked. */
export const without = <Data extends object>(data: Data, ...members: readonly (keyof Data)[]): Partial<Data> =>
  Object.fromEntries(members.filter((member) => member in data).map((member) => [member, undefined])) as Partial<Data>;

/** A record without some of its members. */
export const lacking = <Whole extends object>(whole: Whole, ...members: readonly (keyof Whole & string)[]): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !members.some((member) => member === name))) as Whole;

/** An organization that has left the directory with all it held. */
export const gone = (entry: DirectoryEntry): DirectoryEntry => ({
  ...{ ...entry, status: 'revoked' },
  certificates: entry.certificates.map((held) => ({ ...held, status: 'revoked' as const })),
});
