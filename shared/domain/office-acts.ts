import { z } from 'zod';
import { named } from './label.ts';

const NaturalDays = z.int().min(1).max(366);

/** How acts of terms are taken that come late (O1): natural days, but for the mail. */
export const ActSettings = z
  .strictObject({
    farBackDays: named('登记早于今日多少日须另一人核对', 'Days back that need a second person', NaturalDays),
    obstacleDays: named('障碍消除后申请顺延的日数', 'Days to ask after an obstacle ended', NaturalDays),
    mailDays: named(
      '期限届满后等候在途邮件的工作日数',
      'Working days to wait for the mail after a term',
      z.int().min(1).max(60).default(5),
    ),
    redoDays: named(
      '撤销后重新作出决定的日数（自然日）',
      'Days to decide again after setting aside',
      NaturalDays.default(60),
    ),
  })
  .default({ farBackDays: 30, obstacleDays: 10, mailDays: 5, redoDays: 60 });

/** When a document may be published to whom it could not be served on, and how long that takes (O7). */
export const ServingSettings = z
  .strictObject({
    failedWays: named('几种方式未能送达后可以公告送达', 'Ways that fail before publication', z.int().min(1).max(4)),
    publicationDays: named('公告送达的日数', 'Days until what is published counts as received', NaturalDays),
  })
  .default({ failedWays: 2, publicationDays: 30 });
