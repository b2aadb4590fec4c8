import { z } from 'zod';
import { text } from './directory.ts';
import type { DocumentKind } from './document-kinds.ts';
import { named, oneOf } from './label.ts';
import { words } from './words.ts';

/** Whether a paper is open to the public (公开属性). */
export const Openness = oneOf({
  主动公开: words('主动公开', 'Open to the public'),
  依申请公开: words('依申请公开', 'Open on request'),
  不予公开: words('不予公开', 'Not open to the public'),
});

/** How long the archive keeps a paper (保管期限). */
export const Retention = oneOf({
  永久: words('永久', 'For good'),
  '30年': words('30年', '30 years'),
  '10年': words('10年', '10 years'),
});

/** What the drafter says of a paper beside its text: printed below the date and in the imprint (版记), or kept with it. */
export const Printing = z.strictObject({
  openness: named('公开属性', 'Openness to the public', Openness.optional()),
  copiedTo: named('抄送机关', 'Copies to', z.array(text(100)).max(60).optional()),
  retention: named('保管期限', 'Kept in the archive', Retention.optional()),
});
export type Printing = z.infer<typeof Printing>;

/** The same for the papers of a draft, by their kinds. */
export type Printings = Readonly<Partial<Record<DocumentKind, Printing>>>;
