import type { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { fault } from '../../domain/fault.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';

/** How the day of an act by post or by hand is proved, and where it was handed in (O1.1). */
export const dayProofFields = {
  dayProof: named(
    '日期凭据',
    'What proves the day',
    oneOf({
      postmark: words('邮戳', 'Postmark'),
      carrierRecord: words('收寄记录', "The carrier's record"),
      otherFacts: words(
        '邮戳、收寄记录均缺失，按其他情况认定的最有利日期',
        'Neither: the most favourable day that other facts allow',
      ),
    }).optional(),
  ),
  handedTo: named(
    '交到的单位（交错的即转送）',
    'Handed to (what went to the other is passed on)',
    oneOf({
      agency: words('具体受托单位', 'The agency'),
      office: words('部际联席会议办公室', 'The office'),
    }).optional(),
  ),
  envelope: named('信封扫描件', 'Scan of the envelope', text(200).optional()),
};

type Posted = { readonly receivedOn?: Day | undefined; readonly postmarkedOn?: Day | undefined };

/** What arrives by post was sent no later than it arrived (O13). */
export const postedFirst = <Output extends Posted, Schema extends z.ZodType<Output>>(schema: Schema): Schema =>
  schema.refine(({ receivedOn, postmarkedOn }) => !receivedOn || !postmarkedOn || postmarkedOn <= receivedOn, {
    path: ['postmarkedOn'],
    ...fault('邮戳日期不能晚于收到日期', 'the postmark cannot be later than the receipt'),
  });

/** A paper as it came in: when it arrived, and when it was sent where that is known. */
export const deliveryFields = {
  receivedOn: named('收到日期', 'Received on', Day),
  postmarkedOn: named('寄出邮戳日期（邮寄时填写）', 'Postmark (where sent by post)', Day.optional()),
  ...dayProofFields,
};

type Delivered = { readonly receivedOn: Day; readonly postmarkedOn?: Day | undefined };

/** The day on which a paper was handed in or sent: it decides whether the act was in time (O1.1). */
export const sentOn = ({ receivedOn, postmarkedOn }: Delivered): Day => postmarkedOn ?? receivedOn;
