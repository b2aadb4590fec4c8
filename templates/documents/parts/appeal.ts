import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { Organization } from './party.ts';
import { Line } from './text.ts';

/** An appeal (申诉, not 行政复议) against an opinion: which notification, when and how it was filed. */
export const appealFields = {
  organization: Organization,
  opinionNumber: Line,
  /** What the notification is called; absent: the notification of the opinion. */
  opinionTitle: Line.optional(),
  filedOn: Day,
  filedBy: z.enum(['direct', 'post', 'electronic']),
};

/** By post, the day is that of the postmark. */
const ways = { direct: '当面提交', post: '邮寄提交，以寄出邮戳日期为准', electronic: '网上提交' } as const;

type Appeal = {
  readonly opinionNumber: string;
  readonly opinionTitle?: string | undefined;
  readonly filedOn: Day;
  readonly filedBy: keyof typeof ways;
};

/** The notification that was appealed against, by its number and title. */
export const appealedPaper = ({
  opinionNumber,
  opinionTitle,
}: Pick<Appeal, 'opinionNumber' | 'opinionTitle'>): string =>
  `${opinionNumber}《${opinionTitle ?? documentKinds.opinionNotification.title}》`;

export const appealReceived = (appeal: Appeal): string =>
  `你单位于${chineseDate(appeal.filedOn)}对${appealedPaper(appeal)}提出的申诉（${ways[appeal.filedBy]}）收悉。`;
