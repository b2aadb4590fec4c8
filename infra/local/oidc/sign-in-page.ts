import { roles } from '#shared/domain/roles.ts';
import { type Persona, personas } from '../personas.ts';

const entry = ({ id, name, role, uscc, department }: Persona): string =>
  `<li><button name="persona" value="${id}"><strong>${name}</strong> <span>${roles[role]}${
    uscc ? ` · ${uscc}` : ''
  }${department ? ` · ${department}` : ''}</span> <code>${id}</code></button></li>`;

const style = `
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
  ul { list-style: none; padding: 0; }
  button { display: block; width: 100%; margin: .3rem 0; padding: .6rem .8rem; text-align: left; font: inherit;
    background: #fff; border: 1px solid #767676; border-radius: 4px; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #8b0000; outline: 2px solid #8b0000; outline-offset: 1px; }
  span, code { color: #555; }`;

/** The page on which one chooses whom to be; it stands in for the real sign-in of a deployment. */
export const signInPage = (uid: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录（本机示例）</title>
<style>${style}</style>
<h1>选择身份</h1>
<p>这是本机演示环境，人员均为示例，无需密码。</p>
<form method="post" action="/oidc/interaction/${encodeURIComponent(uid)}">
<ul>
${[...personas.values()].map(entry).join('\n')}
</ul>
</form>
</html>
`;
