import type { DocumentKind } from '#shared/domain/document-kinds.ts';

/** One command on a road: who gives it, and when by the clock of the system. */
export type RoadStep = {
  readonly at: string;
  readonly as: string;
  readonly command: string;
  readonly input: unknown;
  /** What happens, for the one who watches. */
  readonly says: string;
  /** The kind of letter that it is about: the latest of the case, whose id no story knows beforehand. */
  readonly about?: DocumentKind;
};

type Told = Omit<RoadStep, 'command' | 'about'>;

/** What is done with a clue before its case exists: entered, opened as a case, or merged into the case just opened. */
export type ClueStep = Told & { readonly does: 'log' | 'open' | 'merge' };

/** A story that the demonstration walks: its opening by an application or by clues, then the commands of its case. */
export type Road = {
  /** The name of its folder under the demonstration's. */
  readonly name: string;
  readonly title: string;
  /** How its case is found again where a walk was cut off. */
  readonly subject: { readonly procedure: string; readonly uscc: string; readonly certificateIds: readonly string[] };
  readonly opening: Told | readonly ClueStep[];
  readonly steps: readonly RoadStep[];
  /** An organization that is not among the examples: entered into the directory before the story opens. */
  readonly organization?: object;
  /** Another case of the organization, walked to its end before the step of that command. */
  readonly interlude?: { readonly before: string; readonly road: Road };
};

/** When a story opens. */
export const openedAt = ({ opening }: Road): string => ('as' in opening ? opening.at : (opening.at(-1)?.at ?? ''));

/** Every step of a story in the order in which it is taken, by its hour and command, the openings included. */
export const placesOf = (road: Road): readonly string[] => [
  `${openedAt(road)}openCase`,
  ...road.steps.flatMap(({ at: hour, command }) => [
    ...(road.interlude?.before === command ? placesOf(road.interlude.road) : []),
    hour + command,
  ]),
];

/** Half past nine in Shanghai unless another hour is told. */
export const at = (day: string, hour = '09:30'): string => `${day}T${hour}:00+08:00`;

/** Steps of one person: the day, the command, its input and what happens. */
export const by =
  (as: string) =>
  (day: string, ...[command, input, says]: readonly [command: string, input: unknown, says: string]): RoadStep => ({
    at: at(day),
    as,
    command,
    input,
    says,
  });

const marks = '甲乙丙丁戊己庚辛壬癸';

/** Experts of the pool as they are appointed: the first five sit first, the others reconsider. */
export const members = (from: number, to: number) =>
  [...marks.slice(from - 1, to)].map((mark, index) => ({
    expertId: `expert-${from + index}`,
    name: `示例专家${mark}`,
    organization: '示例大学',
    recommendedBy: '示例部门',
    declaredNoInterest: true,
  }));

/** The members' own sheets, as the clerk enters them from paper. */
export const sheetsOf = (panel: readonly { readonly expertId: string }[], view: string) => ({
  sheets: panel.map(({ expertId }) => ({ expertId, view, reasons: '材料与事实相符（示例）。' })),
});

/** A meeting with everybody present and of one mind. */
export const meetingOf = (panel: readonly { readonly expertId: string }[], on: string) => ({
  meetingOn: on,
  place: '示例会议室',
  presentIds: panel.map(({ expertId }) => expertId),
  votes: { yes: panel.length, no: 0, abstain: 0 },
  dissents: [],
});

const saidOf: Readonly<Record<string, object>> = {
  revoke: { whyRevoked: '示例：已经责令整改而未改正，较轻处理不足以消除影响。' },
  lesser: { measures: '警告、责令限期整改' },
};

/** What a panel concludes of one certificate, with what that conclusion has to say. */
export const conclude = (certificateId: string, conclusion: string) => ({
  certificateId,
  conclusion,
  ...saidOf[conclusion],
});

/** A department's reply, given by the department itself. */
export const reply = (
  department: string,
  day: string,
  more: object = { position: 'agree' },
): Omit<RoadStep, 'says'> => ({
  at: at(day, '15:00'),
  as: `department-${department.toLowerCase()}`,
  command: 'recordReply',
  input: { department, repliedOn: day, ...more },
});
