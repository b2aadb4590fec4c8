import { canonicalJson } from '#shared/domain/hash.ts';
import type { ListKind } from '#shared/domain/paper-list.ts';
import { type Words, words } from '#shared/domain/words.ts';
import type { DeregistrationAnnouncement } from '#templates/documents/deregistration-announcement.ts';
import type { ExitConsultationLetter } from '#templates/documents/exit-consultation-letter.ts';
import type { ExitReport } from '#templates/documents/exit-report.ts';
import type { OpinionSubmission } from '#templates/documents/opinion-submission.ts';

type Papers = {
  readonly opinionSubmission: OpinionSubmission;
  readonly exitConsultationLetter: ExitConsultationLetter;
  readonly deregistrationAnnouncement: DeregistrationAnnouncement;
  readonly exitReport: ExitReport;
};

type Holding = { readonly holds: Readonly<Record<string, boolean>> };

/** A sentence of the whole paper is said only where it is so of every row (O15). */
const ofAll = <Data extends Holding>(letters: readonly Data[]): Data['holds'] =>
  Object.fromEntries(
    Object.keys(letters[0]?.holds ?? {}).map((fact) => [fact, letters.every(({ holds }) => holds[fact])]),
  );

const ofSome = <Data extends Holding>(letters: readonly Data[], fact: keyof Data['holds'] & string): boolean =>
  letters.some(({ holds }) => holds[fact]);

const rowsOf = <Row>(letters: readonly { readonly list: readonly Row[] }[]): Row[] =>
  letters.flatMap(({ list }) => list);

type Noted = { readonly note?: string | undefined };

/** Each row says of itself what is not so of all of them. */
const noting = <Row extends Noted>(list: readonly Row[], note: string | undefined): Row[] =>
  list.map((row) => (note && !row.note ? { ...row, note } : row));

const conclusions = {
  supported: '专家组建议准予注销',
  conditional: '专家组建议附条件准予注销',
  opposed: '专家组建议不予退出',
  undecided: '专家组未形成一致意见',
} as const;

const concluded = ({ holds }: ExitConsultationLetter): string | undefined => {
  const fact = (Object.keys(conclusions) as (keyof typeof conclusions)[]).find((one) => holds[one]);
  return fact && conclusions[fact];
};

const consultation = (letters: readonly ExitConsultationLetter[], first: ExitConsultationLetter) => {
  const alike = new Set(letters.map(concluded)).size === 1;
  const list = letters.flatMap((letter) => (alike ? letter.list : noting(letter.list, concluded(letter))));
  const opinions = letters.flatMap((letter) => letter.opinions ?? []);
  return { ...first, list, holds: ofAll(letters), ...(opinions.length > 0 ? { opinions } : {}) };
};

/** The departments that were asked about every row. */
const askedOfAll = (letters: readonly DeregistrationAnnouncement[], first: DeregistrationAnnouncement): string[] =>
  first.departments.filter((name) => letters.every(({ departments }) => departments.includes(name)));

const announcement = (letters: readonly DeregistrationAnnouncement[], first: DeregistrationAnnouncement) => {
  const departments = askedOfAll(letters, first);
  const holds = {
    ...ofAll(letters),
    qualificationEnds: ofSome(letters, 'qualificationEnds'),
    bothEnd: ofSome(letters, 'bothEnd'),
    certificatesEnd: ofSome(letters, 'certificatesEnd'),
  };
  return {
    ...first,
    list: rowsOf(letters),
    departments,
    holds: { ...holds, consulted: holds.consulted === true && departments.length > 0 },
  };
};

/** Rows that every department answered alike are told of together. */
const repliesOf = (letters: readonly ExitReport[]): Pick<ExitReport, 'replies' | 'repliesApart'> => {
  const groups = Map.groupBy(letters, ({ replies }) => canonicalJson(replies));
  const each = [...groups.values()].map((alike) => ({
    organizations: [...new Set(rowsOf(alike).map(({ organization }) => organization.name))],
    replies: alike[0]?.replies ?? [],
  }));
  return each.length > 1 ? { replies: [], repliesApart: each } : { replies: each[0]?.replies ?? [] };
};

const report = (letters: readonly ExitReport[], first: ExitReport): ExitReport => {
  const { announcedOn, ...rest } = first;
  const together = letters.every((letter) => letter.announcedOn === announcedOn);
  const holds = ofAll(letters);
  return {
    ...rest,
    ...repliesOf(letters),
    list: rowsOf(letters),
    refused: letters.reduce((sum, { refused }) => sum + refused, 0),
    ...(together && announcedOn ? { announcedOn } : {}),
    holds: {
      ...holds,
      published: holds.published === true && together,
      refusedSome: ofSome(letters, 'refusedSome'),
    } as ExitReport['holds'],
  };
};

type Merge<Kind extends ListKind> = {
  /** The members that are made of all rows; in every other member they must be alike. */
  readonly of: readonly (keyof Papers[Kind] & string)[];
  merge(letters: readonly Papers[Kind][], first: Papers[Kind]): object;
};

/** How the paper of a list is made of the letters that its rows would have had alone. */
const merges: { readonly [Kind in ListKind]: Merge<Kind> } = {
  opinionSubmission: {
    of: ['list', 'holds'],
    merge: (letters, first) => ({ ...first, list: rowsOf(letters), holds: ofAll(letters) }),
  },
  exitConsultationLetter: { of: ['list', 'opinions', 'holds'], merge: consultation },
  deregistrationAnnouncement: { of: ['list', 'departments', 'holds'], merge: announcement },
  exitReport: { of: ['list', 'replies', 'refused', 'announcedOn', 'holds'], merge: report },
};

type Data = Readonly<Record<string, unknown>>;
type Merger = { merge(letters: readonly Data[], first: Data): object };

/** The letters of a list are of its kind: each was composed as such. */
const mergerOf = (kind: ListKind): Merger['merge'] => (merges[kind] as Merger).merge;

/** The data of the paper of a list. */
export const mergedData = (kind: ListKind, letters: readonly Data[]): Data => {
  const [first] = letters;
  if (!first) throw new TypeError(`a list of no letters: ${kind}`);
  return letters.length === 1 ? first : ({ ...mergerOf(kind)(letters, first) } satisfies Data);
};

const common = (kind: ListKind, data: Data): string => {
  const made: readonly string[] = merges[kind].of;
  return canonicalJson(Object.fromEntries(Object.entries(data).filter(([member]) => !made.includes(member))));
};

/** Why a letter cannot be a row beside another one; undefined where it can. */
export const standsApart = (kind: ListKind, letter: Data, first: Data): Words | undefined => {
  if (letter.overridden)
    return words(
      '该申请经负责人决定在取消案件未结时先行办理，须在文书中单独说明，请单独办理。',
      'Heads let this application go on beside an open revocation, which its own paper has to say: deal with it alone.',
    );
  return common(kind, letter) === common(kind, first)
    ? undefined
    : words(
        '该案文书的发文机关、批次、期限等与清单其他案件不同，请另列清单或者单独办理。',
        'Issuer, window or terms of its paper differ from the others: make a second list, or deal with it alone.',
      );
};
