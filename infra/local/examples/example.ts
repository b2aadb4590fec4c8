import { members } from '../demo/road.ts';

/** The day on which the examples stand (示例), a Thursday after the Spring Festival: by it some terms run, and some are over. */
export const examplesDay = '2026-03-05';

/** `organization` is the example's own, `public` nobody in particular; everybody else is a persona of the embedded system. */
export type As =
  | 'organization'
  | 'public'
  | 'auditor'
  | 'legality-reviewer'
  | 'superior-head'
  | `${'agency' | 'office'}-${'clerk' | 'head'}`
  | `${'expert' | 'department'}-${string}`;

/** About which of the organization's certificates, by their place; none: about the qualification. */
type Subject = { readonly about: readonly number[] };
/** `form` replaces members of the application's form. */
export type Application = Subject & { readonly form?: object };
export type Suspicion = Subject;

/** What is done besides giving commands: a case is applied for or opened on a clue; a draft is left, or sent back. */
type Besides =
  | { readonly apply: Application }
  | { readonly openOn: Suspicion }
  | { readonly draft: readonly [command: string, input: object] }
  | { readonly sendBack: string }
  /** What is done afterwards is done to another case of the organization, by its number. */
  | { readonly turnTo: string };

/** What somebody does on a day to the case that was opened last: gives it a command, or does something besides. */
export type Act =
  | readonly [day: string, as: As, command: string, input?: object]
  | readonly [day: string, as: As, does: Besides];

/** An organization with so many certificates, or one whom somebody can sign in for, and what is done about it. */
export type Example = {
  readonly holds: number;
  readonly persona?: 'organization-a' | 'organization-b';
  readonly acts: readonly Act[];
};

/** Who sits first, and who sits where the opinion is reconsidered. */
export const [first, second] = [members(1, 5), members(6, 10)];

export const [clerk, head, office, chief] = ['agency-clerk', 'agency-head', 'office-clerk', 'office-head'] as const;

export const place = '示例会议室';

export const papers = [{ name: '退出申请书（示例，签字盖章）', copies: 2, pages: 12 }];

/** A draft of a command is left for a head. */
export const leave = (as: As, command: string, input: object = {}): Act => [
  '2026-03-04',
  as,
  { draft: [command, input] },
];

/** A department's answer, given by the department itself. */
export const reply = (day: string, department: 'NDRC' | 'SAMR', more: object = { position: 'agree' }): Act => [
  day,
  `department-${department.toLowerCase()}`,
  'recordReply',
  { department, repliedOn: day, ...more },
];

export const dissent = { position: 'dissent', comment: '尚有在训学生，建议暂缓（示例）' };

export const settled = {
  paidNotExamined: { people: 0, amountFen: 0 },
  examinedNotCertified: { people: 0 },
  otherItems: [],
};

export const matters = { ...settled, paidNotExamined: { people: 12, amountFen: 360_000 } };
