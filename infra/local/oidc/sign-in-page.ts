import { intakeWords } from '#shared/domain/law-words.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { type Persona, personas } from '../personas.ts';

/** What somebody in a role does here, for whoever tries the system out. */
const does: Partial<Record<Role, string>> = {
  organization: '申请退出、答复、申诉，查看自己的事项和文书',
  agencyClerk: '收件、拟稿、组成专家组、登记线索和送达',
  agencyHead: '签发受托单位的文书，授权他人代行',
  officeClerk: '部署调查、征求意见、向联席会议报告的拟稿',
  officeHead: '签发办公室的文书，批准调查报告，发布设置',
  expert: '声明、填写评议表，形成评议意见',
  department: '答复征求意见函',
  auditor: '只读查看案件、文书和审计记录',
};

const entry = ({ id, name, role, uscc, department }: Persona): string =>
  `<li><button name="persona" value="${id}"><strong>${name}</strong> <span>${roles[role].zh}${
    uscc ? ` · ${uscc}` : ''
  }${department ? ` · ${department}` : ''}</span> <code>${id}</code><br><span>${does[role] ?? ''}</span></button></li>`;

const style = `
  body { font: 16px/1.6 "Exit Docket Sans", system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
  ul { list-style: none; padding: 0; }
  li button { display: block; width: 100%; margin: .3rem 0; padding: .6rem .8rem; text-align: left; font: inherit;
    background: #fff; border: 1px solid #767676; border-radius: 4px; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #123f7a; outline: 2px solid #123f7a; outline-offset: 1px; }
  input, form.clock button { font: inherit; padding: .3rem .6rem; }
  span, code { color: #555; }`;

/** The day and hour in Beijing, as a field of a form takes them. */
const clockValue = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 16);

/** The page on which one chooses whom to be; it stands in for the real sign-in of a deployment. */
export const signInPage = (uid: string, now: number): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录（本机示例）</title>
<link rel="stylesheet" href="/assets/fonts.css">
<style>${style}</style>
</head>
<body>
<main>
<h1>选择身份</h1>
<p>这是本机演示环境，人员和单位均为示例，无需密码。系统发出的邮件在<a href="/local/mailbox">本机邮箱</a>。</p>
<form class="clock" method="post" action="/local/clock">
<label for="at">系统时钟（北京时间）</label> <input id="at" name="at" type="datetime-local" value="${clockValue(now)}">
<button>调整时钟</button>
<p><span>集中受理在每年${intakeWords().zh}；期限到点的步骤随时钟办理。调整之后须重新登录。</span></p>
</form>
<form method="post" action="/oidc/interaction/${encodeURIComponent(uid)}">
<ul>
${[...personas.values()].map(entry).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
