import type { LocalMail } from './mailbox.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

const linked = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);

const article = ({ at, from, to, subject, text }: LocalMail): string => `
  <article>
    <h2>${escaped(subject)}</h2>
    <p><small>${escaped(at)}　${escaped(from)} → ${escaped(to.join(', '))}</small></p>
    <pre>${linked(text)}</pre>
  </article>`;

const style =
  'body{font:16px/1.6 "Exit Docket Sans",system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}' +
  'article{border:1px solid #ccc;border-radius:6px;padding:0 1rem;margin:1rem 0}h2{font-size:1.1rem}pre{white-space:pre-wrap;font:inherit}';

/** The mails of the embedded system as a page, the newest first. */
export const mailboxPage = (mails: readonly LocalMail[]): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>本机邮箱</title><link rel="stylesheet" href="/assets/fonts.css"><style>${style}</style></head>
<body>
  <h1>本机邮箱</h1>
  <p>系统发出的邮件都在这里，没有一封离开本机。The mails of this machine: none has left it.</p>${
    mails.length === 0 ? '\n  <p>还没有邮件。No mail yet.</p>' : mails.toReversed().map(article).join('')
  }
</body>
</html>
`;
