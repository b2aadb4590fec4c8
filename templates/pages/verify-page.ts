import { html } from 'hono/html';
import { both, type Html, page } from './page.ts';

/** A line about the document: what it is in both languages, and its value. */
export type Fact = { readonly zh: string; readonly en: string; readonly value: string };

/** What was found, in one sentence and one word of how good it is. */
export type Finding = {
  readonly tone: 'good' | 'bad' | 'doubt';
  readonly zh: string;
  readonly en: string;
  /** What to do, or what else is to be known. */
  readonly advice?: { readonly zh: string; readonly en: string };
};

export type VerifyPage = {
  /** The code as it was asked for, to be corrected. */
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
};

const finding = ({ tone, zh, en, advice }: Finding): Html => html`<div class="verdict ${tone}" role="status">
<p><strong>${zh}</strong><br><span lang="en">${en}</span></p>
${advice ? html`<p>${both(advice.zh, advice.en)}</p>` : ''}
</div>`;

const factRow = ({ zh, en, value }: Fact): Html => html`<dt>${zh}<span lang="en">${en}</span></dt><dd>${value}</dd>`;

const forms = (code: string): Html => html`<h2>${both('按验证码核验', 'By code')}</h2>
<form method="get" action="/verify">
<label for="code">${both('文书末页下方的16位验证码', 'The 16 characters at the foot of the last page')}</label>
<input id="code" name="code" value="${code}" autocomplete="off" spellcheck="false" maxlength="40" required>
<button>核验 <span>Verify</span></button>
</form>
<h2>${both('按文件核验', 'By file')}</h2>
<form method="post" action="/verify" enctype="multipart/form-data">
<label for="file">${both('收到的PDF文件，4MB以内；文件只用于核验，不保存', 'The PDF you received, up to 4 MB; it is checked and not kept')}</label>
<input id="file" name="file" type="file" accept="application/pdf" required>
<button>核验 <span>Verify</span></button>
</form>`;

/** Asks for a code or a file, and says what the register holds against them; works without scripts. */
export const verifyPage = ({ code, findings, facts }: VerifyPage): Html =>
  page(
    '文书核验',
    html`<main>
<h1>文书核验</h1>
<p lang="en">Is a document genuine, and does it still stand?</p>
${findings.map(finding)}
${facts.length > 0 ? html`<dl>${facts.map(factRow)}</dl>` : ''}
${forms(code)}
</main>`,
  );
