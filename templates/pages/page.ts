import { html } from 'hono/html';
import { type Html, type Lang, say, tagOf, type Words, words } from './words.ts';

/** A link of the navigation; the one whose page is shown is marked. */
export type NavLink = Words & { readonly href: string };

/** Where scripts, styles and fonts lie: addresses that change with their content. */
export type Assets = {
  readonly style: string;
  readonly fonts?: string;
  readonly script?: string;
  readonly icon?: string;
};

/** The same content in another form: a feed to follow, or data. */
export type Alternate = { readonly href: string; readonly type: string; readonly title: string };

/** What frames every page: whom it is shown to, in which language, and where it stands. */
export type Frame = {
  readonly lang: Lang;
  /** The path shown, which the navigation marks. */
  readonly path: string;
  /** The path with what was asked, for the language switch and for coming back. */
  readonly here?: string;
  readonly assets: Assets;
  readonly nav: readonly NavLink[];
  readonly alternates?: readonly Alternate[];
  /** After how many seconds a page without scripts is asked for again, while what it shows goes on. */
  readonly again?: number;
  /** How much work waits, beside the link to it; empty where none does. */
  readonly count?: string;
  /** Who is signed in, and the token that their forms carry. */
  readonly person?: { readonly name: string; readonly role: string; readonly csrf: string };
};

const siteName = words('退出目录办理系统', 'Exit Docket');

const navHtml = ({
  nav,
  lang,
  path,
  count,
}: Frame): Html => html`<nav aria-label="${say(lang, words('栏目', 'Sections'))}"><ul>
${nav.map((link) => html`<li><a href="${link.href}"${path === link.href || path.startsWith(`${link.href}/`) ? html` aria-current="page"` : ''}>${say(lang, link)}${link.href === '/work' && count ? html` <span class="count"><span class="unseen">${say(lang, words('待办数：', 'to do: '))}</span>${count}</span>` : ''}</a></li>`)}
</ul></nav>`;

const who = ({ lang, path, here = path, person }: Frame): Html => {
  const other = lang === 'zh' ? 'en' : 'zh';
  const change = html`<a href="/language?to=${other}&amp;back=${encodeURIComponent(here)}" lang="${tagOf[other]}" hreflang="${tagOf[other]}">${other === 'en' ? 'English' : '中文'}</a>`;
  if (!person)
    return html`<div class="who">${change}<a href="/sign-in?back=${encodeURIComponent(here)}">${say(lang, words('登录', 'Sign in'))}</a></div>`;
  return html`<div class="who"><span><a href="/sessions">${person.name}</a> <span class="quiet">${person.role}</span></span>${change}
<form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${person.csrf}"><button class="link">${say(lang, words('退出登录', 'Sign out'))}</button></form></div>`;
};

/** The hidden field that every form of a signed-in person carries. */
export const csrfField = ({ person }: Frame): Html =>
  html`<input type="hidden" name="_csrf" value="${person?.csrf ?? ''}">`;

/** A whole page. It needs no script; styles, fonts and the script come from this site alone. */
export const page = (frame: Frame, title: string, body: Html): Html => {
  const { lang, assets } = frame;
  return html`<!doctype html>
<html lang="${tagOf[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${say(lang, siteName)}</title>
${assets.icon ? html`<link rel="icon" type="image/svg+xml" href="${assets.icon}">` : ''}
<link rel="stylesheet" href="${assets.style}">
${assets.fonts ? html`<link rel="stylesheet" href="${assets.fonts}">` : ''}
${frame.again ? html`<noscript><meta http-equiv="refresh" content="${frame.again}"></noscript>` : ''}
${assets.script ? html`<script src="${assets.script}" defer></script>` : ''}
${(frame.alternates ?? []).map(({ href, type, title: name }) => html`<link rel="alternate" type="${type}" title="${name}" href="${href}">`)}
</head>
<body>
<a class="skip" href="#content">${say(lang, words('跳到正文', 'Skip to the content'))}</a>
<header><div class="wide"><a class="name" href="/">${say(lang, siteName)}</a>${who(frame)}</div>
<div class="wide">${navHtml(frame)}</div></header>
<main id="content" tabindex="-1"><div class="wide">
${body}
</div></main>
<footer><div class="wide">${say(lang, words('依据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》办理', 'Conducted under the Rules for leaving the directory of vocational certificates (2023)'))}</div></footer>
</body>
</html>
`;
};
