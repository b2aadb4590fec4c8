import { html } from 'hono/html';
import type { DirectoryStatus } from '#shared/domain/directory.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

const names: Readonly<Record<DirectoryStatus, Words>> = {
  active: words('有效', 'Active'),
  exitedVoluntary: words('已注销（自愿退出）', 'Deregistered on application'),
  revoked: words('已取消', 'Revoked'),
};

/** How a qualification or a certificate stands, in words. */
export const standingText = (lang: Lang, status: DirectoryStatus): string => say(lang, names[status]);

/** The same as a mark; its colour never says it alone. */
export const standingTag = (lang: Lang, status: DirectoryStatus): Html => {
  const tone = status === 'active' ? 'good' : status === 'revoked' ? 'bad' : 'doubt';
  return html`<span class="tag ${tone}">${standingText(lang, status)}</span>`;
};

/** How a public document stands: in force, superseded by a correction, or void. */
export type DocumentStanding = 'valid' | 'superseded' | 'voided';

const documentNames: Readonly<Record<DocumentStanding, Words>> = {
  valid: words('有效', 'In force'),
  superseded: words('已被更正', 'Superseded'),
  voided: words('已作废', 'Void'),
};

export const documentTag = (lang: Lang, standing: DocumentStanding): Html => {
  const tone = standing === 'valid' ? 'good' : standing === 'voided' ? 'bad' : 'doubt';
  return html`<span class="tag ${tone}">${say(lang, documentNames[standing])}</span>`;
};

/** The two ways out, as a ban names them. */
export const wayText = (lang: Lang, kind: 'voluntaryExit' | 'revocation'): string =>
  say(lang, kind === 'revocation' ? words('被取消', 'Revocation') : words('自愿退出', 'Voluntary exit'));
