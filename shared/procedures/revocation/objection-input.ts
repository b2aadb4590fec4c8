import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named, oneOf } from '../../domain/label.ts';
import { limits } from '../../domain/limits.ts';
import { words } from '../../domain/words.ts';
import { dayProofFields } from '../parts/delivery.ts';

export const objectionKinds = {
  person: words('实名（个人）', 'A person by name'),
  organization: words('实名（单位）', 'A body by name'),
  anonymous: words('匿名', 'Without a name'),
};

/** How an objection is answered. */
export const resolutions = {
  rejected: words('异议不成立', 'The objection fails'),
  partly: words('部分成立', 'The objection stands in part'),
  upheld: words('异议成立', 'The objection stands'),
};

/** An objection as somebody raises it; who gives no name is heard as a clue and stops nothing (R7.6c). */
export const ObjectionInput = z.strictObject({
  kind: named('提出方式', 'Raised as', oneOf(objectionKinds)),
  name: named('姓名或者单位名称', 'Name of the person or body', text(60).optional()),
  contact: named('联系方式', 'Contact', text(100).optional()),
  receivedOn: named('收到日期', 'Received on', Day.optional()),
  postmarkedOn: named('寄出邮戳日期（邮寄时填写）', 'Postmark (where sent by post)', Day.optional()),
  ...dayProofFields,
  substance: named('异议内容', 'What is objected to', text(limits.objectionCharacters)),
  evidence: named(
    '证明材料',
    'Supporting papers',
    z.array(text(limits.evidenceCharacters)).max(limits.objectionEvidence),
  ),
});
