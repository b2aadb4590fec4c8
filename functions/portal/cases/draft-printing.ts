import { html } from 'hono/html';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { Printings } from '#shared/domain/printing.ts';
import { facts } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { setPrinting } from '../../api/drafts/set-printing.ts';
import { may } from '../staff/press.ts';
import type { Visit } from '../visit.ts';

type Shown = { readonly caseId: string; readonly draftId: number; readonly printing?: Printings | undefined };
type Paper = { readonly ordinal: number; readonly kind: DocumentKind; readonly title: string };

/** What is said of a paper beside its text, and the way to say it. */
export const printingOf = (visit: Visit, draft: Shown, { ordinal, kind, title }: Paper): Html => {
  const { lang } = visit;
  const { openness, copiedTo = [], retention } = draft.printing?.[kind] ?? {};
  const none = say(lang, words('未填写', 'Not said'));
  const address = `/cases/${draft.caseId}/drafts/${draft.draftId}/documents/${ordinal}/printing`;
  return html`${facts([
    [say(lang, words('公开属性', 'Openness to the public')), openness ?? none],
    [say(lang, words('抄送机关', 'Copies to')), copiedTo.join('、') || none],
    [say(lang, words('保管期限', 'Kept in the archive')), retention ?? none],
  ])}
${may(visit, setPrinting) ? html`<p><a href="${address}">${say(lang, words('填写公开属性、抄送机关和保管期限', 'Say openness, copies and retention'))}<span class="unseen">：${title}</span></a></p>` : unsaid}`;
};
