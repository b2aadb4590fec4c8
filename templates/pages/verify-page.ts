import { html } from 'hono/html';
import { facts, message, type Tone } from './parts.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

/** A line about the document: what it is in both languages, and its value. */
export type Fact = Words & { readonly value: string };

/** What was found, in one sentence and one word of how good it is. */
export type Finding = Words & {
  readonly tone: Tone;
  /** What to do, or what else is to be known. */
  readonly advice?: Words;
};

export type VerifyPage = {
  /** The code as it was asked for, to be corrected. */
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
};

const forms = (lang: Lang, code: string): Html => html`<h2>${say(lang, words('按验证码核验', 'By code'))}</h2>
<form method="get" action="/verify">
<div class="field"><label for="code">${say(lang, words('文书末页下方的16位验证码', 'The 16 characters at the foot of the last page'))}</label>
<input id="code" name="code" value="${code}" autocomplete="off" spellcheck="false" maxlength="80" required></div>
<button>${say(lang, words('核验', 'Verify'))}</button>
</form>
<h2>${say(lang, words('按文件核验', 'By file'))}</h2>
<form method="post" action="/verify" enctype="multipart/form-data">
<div class="field"><label for="file">${say(lang, words('收到的PDF文件，4MB以内；文件只用于核验，不保存', 'The PDF you received, up to 4 MB; it is checked and not kept'))}</label>
<input id="file" name="file" type="file" accept="application/pdf" required></div>
<button>${say(lang, words('核验', 'Verify'))}</button>
</form>`;

/** Asks for a code or a file, and says what the register holds against them. */
export const verifyPage = (lang: Lang, { code, findings, facts: found }: VerifyPage): Html => html`<div class="narrow">
<h1>${say(lang, words('文书核验', 'Verification of documents'))}</h1>
<p>${say(lang, words('文书是否由本系统发出、是否仍然有效，任何人都可以核验。', 'Anybody may check whether a document is genuine, and whether it still stands.'))}</p>
${findings.map((one) => message(one.tone, say(lang, one), one.advice && say(lang, one.advice)))}
${found.length > 0 ? facts(found.map((fact) => [say(lang, fact), fact.value])) : ''}
${forms(lang, code)}
</div>`;
