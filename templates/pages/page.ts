import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

/** What hono's template gives: text in which every value was escaped. */
export type Html = ReturnType<typeof html>;

const style = `
:root { color-scheme: light; --ink: #1b1b1b; --quiet: #55595e; --line: #c9cdd2; --good: #1a6b2f; --bad: #a3141e; --doubt: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 3rem; color: var(--ink); background: #fff;
  font: 1rem/1.7 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
[lang=en] { color: var(--quiet); font-size: .875rem; }
form { margin: .75rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .25rem; }
label { display: block; font-weight: 600; }
input { font: inherit; padding: .4rem .5rem; margin: .4rem 0; width: 100%; border: 1px solid #6b7177; border-radius: .2rem; }
button { font: inherit; padding: .45rem 1.4rem; border: 0; border-radius: .2rem; background: #123f7a; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #e0a400; outline-offset: 2px; }
.verdict { padding: .75rem 1rem; border-left: .5rem solid; margin: 1.25rem 0; }
.verdict p { margin: 0; } .verdict strong { font-size: 1.15rem; }
.good { border-color: var(--good); background: #eef7f0; } .good strong { color: var(--good); }
.bad { border-color: var(--bad); background: #fdf0f0; } .bad strong { color: var(--bad); }
.doubt { border-color: var(--doubt); background: #fff7e8; } .doubt strong { color: var(--doubt); }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; margin: 0; border-top: 1px solid var(--line); }
dt, dd { margin: 0; padding: .4rem .5rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dt { color: var(--quiet); } dt span { display: block; }
code { font-family: ui-monospace, monospace; font-size: .875rem; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dt { border: 0; padding-bottom: 0; } }
`;

/** The page may load nothing, run nothing and be framed by nobody; its style is known by its digest. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A Chinese sentence and the English one beside it. */
export const both = (zh: string, en: string): Html => html`${zh} <span lang="en">${en}</span>`;

/** A whole page; it needs no script. */
export const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
