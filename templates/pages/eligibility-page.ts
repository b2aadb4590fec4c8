import { html } from 'hono/html';
import type { Cascade } from '#shared/domain/directory.ts';
import type { IntakeWindow } from '#shared/domain/intake-window.ts';
import { law } from '#shared/domain/law.ts';
import { inFigures, intakeWords, inWords } from '#shared/domain/law-words.ts';
import { dayText, message, table } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

export type Checked = {
  readonly on: string;
  readonly certificates: readonly {
    readonly certificateId: string;
    readonly name: string;
    readonly approvedOn: string;
    readonly yearEndsOn: string;
    readonly earliestOn: string;
    readonly elapsed: boolean;
  }[];
  readonly earliestOn: string;
  readonly waits: boolean;
  readonly window: IntakeWindow;
  readonly from: string;
  readonly until: string;
  readonly cascade: Cascade;
};

/** Where the papers go. */
export type Receiver = {
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
};

export type OpenMatter = {
  readonly caseId: string;
  readonly procedure: 'voluntaryExit' | 'revocation';
  readonly state: Words;
};

export type EligibilityPage = {
  readonly uscc: string;
  readonly on: string;
  readonly chosen: readonly string[];
  readonly said?: Html | undefined;
  readonly organization?: {
    readonly name: string;
    readonly active: readonly { certificateId: string; name: string }[];
  };
  readonly checked?: Checked | undefined;
  readonly papers: readonly Words[];
  readonly receiver: Receiver;
  /** Open matters of the organization that asks about itself; absent for everybody else, who is not told of any. */
  readonly own?: readonly OpenMatter[] | undefined;
};

const form = (
  lang: Lang,
  { uscc, on, organization, chosen }: EligibilityPage,
): Html => html`<form method="get" action="/eligibility">
<div class="field"><label for="uscc">${say(lang, words('统一社会信用代码', 'Unified social credit code'))}</label>
<input id="uscc" name="uscc" value="${uscc}" maxlength="80" autocomplete="off" spellcheck="false" required></div>
${
  organization
    ? html`<fieldset class="field"><legend>${say(lang, words('拟退出的证书（都不勾选，为退出培训评价组织资质）', 'Certificates to exit (none ticked: the qualification with all of them)'))}</legend>
${organization.active.map(({ certificateId, name }, index) => html`<div class="tick"><input type="checkbox" id="certificate-${index}" name="certificate" value="${certificateId}"${chosen.includes(certificateId) ? html` checked` : ''}><label for="certificate-${index}">${name} <span class="quiet">${certificateId}</span></label></div>`)}</fieldset>`
    : ''
}
<div class="field"><label for="on">${say(lang, words('拟交寄纸质材料的日期（留空为今日）', 'Day on which the papers would be handed in or posted (empty: today)'))}</label>
<input id="on" name="on" type="date" class="day" value="${on}"></div>
<button>${say(lang, words('查看', 'Check'))}</button></form>`;

/** In which days papers count, and for which batch. */
export const windowText = (lang: Lang, { window, from, until }: Pick<Checked, 'window' | 'from' | 'until'>): string =>
  say(
    lang,
    words(
      `${window.label}批次：纸质材料应在${dayText('zh', from)}至${dayText('zh', until)}交到或者寄出（以邮戳为准）`,
      `The intake of ${window.opensOn.slice(0, 7)}: papers are handed in or posted from ${dayText('en', from)} to ${dayText('en', until)} (the postmark counts)`,
    ),
  );

const verdict = (lang: Lang, checked: Checked): Html => {
  const now = checked.from <= checked.on;
  const title = now
    ? words(
        `${dayText('zh', checked.on)}可以提出申请`,
        `An application may be handed in on ${dayText('en', checked.on)}`,
      )
    : words(
        `${dayText('zh', checked.on)}还不能提出，最早自${dayText('zh', checked.from)}起`,
        `Not on ${dayText('en', checked.on)} yet: from ${dayText('en', checked.from)} at the earliest`,
      );
  return message(now ? 'good' : 'doubt', say(lang, title), windowText(lang, checked));
};

const yearTable = (lang: Lang, { certificates }: Checked): Html => {
  const heads = [
    words('证书', 'Certificate'),
    words('批准实施日期', 'Approved on'),
    words(`满${inWords(law.yearBeforeExit).zh}之日`, `In full on: ${inWords(law.yearBeforeExit).en}`),
    words('最早申请日（次日）', 'Earliest day (the next)'),
    words('是否已满', 'Full by then'),
  ];
  return table({
    caption: say(
      lang,
      words(
        `自批准实施之日起满${inWords(law.yearBeforeExit).zh}（第四条）`,
        `${inWords(law.yearBeforeExit).en} in full since approval (Article 4)`,
      ),
    ),
    heads: heads.map((head) => say(lang, head)),
    rows: certificates.map(({ name, certificateId, approvedOn, yearEndsOn, earliestOn, elapsed }) => [
      html`${name} <span class="quiet">${certificateId}</span>`,
      ...[approvedOn, yearEndsOn, earliestOn].map((day) => dayText(lang, day)),
      elapsed
        ? html`<span class="tag good">${say(lang, words('已满', 'Yes'))}</span>`
        : html`<span class="tag doubt">${say(lang, words('未满', 'No'))}</span>`,
    ]),
  });
};

const cascades: Readonly<Record<Cascade, Words>> = {
  none: words(
    '其他证书和培训评价组织资质不受影响（第二条）。',
    'The other certificates and the qualification stay (Article 2).',
  ),
  qualificationEnds: words(
    '所列证书全部退出后没有其他有效证书，培训评价组织资质同时终止（第二条）。',
    'No other certificate would be left: the qualification ends with them (Article 2).',
  ),
  certificatesEnd: words(
    '退出培训评价组织资质的，全部证书实施资格相应终止（第二条）。',
    'With the qualification all its certificates end (Article 2).',
  ),
};

const reasonsWhy = (lang: Lang, checked: Checked): Html => {
  const { certificates, earliestOn, waits, window } = checked;
  const several = words(
    '涉及多个证书的，以最晚的批准日期为准。',
    'Of several certificates the latest approval decides.',
  );
  const waiting = words(
    `最早申请日${dayText('zh', earliestOn)}不在${intakeWords().zh}之内，须等下一批次。`,
    `The earliest day, ${dayText('en', earliestOn)}, lies outside ${intakeWords().en}: the next window must be waited for.`,
  );
  const taking = words(
    `每年${intakeWords().zh}集中受理（第六条第（一）项），遇休息日不顺延；本次归入${window.label}批次。`,
    `Applications are taken in ${intakeWords().en} of each year (Article 6(1)), rest days or not; this one belongs to ${window.opensOn.slice(0, 7)}.`,
  );
  const told = [
    ...(certificates.length > 1 ? [several] : []),
    ...(waits && checked.from > checked.on ? [waiting] : []),
    taking,
    cascades[checked.cascade],
    words(
      `退出生效后，单位主体${inFigures(law.banAfterExit).zh}内不得参与培训评价组织招募遴选（第十条）。`,
      `Once the exit takes effect, the legal entity may not take part in recruitment and selection for ${inFigures(law.banAfterExit).en} (Article 10).`,
    ),
  ];
  return html`<ul>${told.map((one) => html`<li>${say(lang, one)}</li>`)}</ul>`;
};

const mattersHtml = (lang: Lang, own: readonly OpenMatter[] | undefined): Html => {
  if (!own) return unsaid;
  if (own.length === 0) return html`<p>${say(lang, words('本单位没有在办案件。', 'You have no open matter.'))}</p>`;
  const revoked = own.some(({ procedure }) => procedure === 'revocation');
  return html`<ul>${own.map(({ caseId, state }) => html`<li><a href="/cases/${caseId}">${caseId}</a> ${say(lang, state)}</li>`)}</ul>
${
  revoked
    ? message(
        'doubt',
        say(lang, words('有取消程序尚未办结', 'A revocation is open')),
        say(
          lang,
          words(
            '取消程序办结之前，退出申请收到后中止办理。',
            'Until it is concluded, an application for exit is received and stands still.',
          ),
        ),
      )
    : ''
}`;
};

const where = (lang: Lang, { name, address, postcode, phone }: Receiver): string =>
  say(
    lang,
    words(
      `${name}，${address}（邮政编码：${postcode}），电话：${phone}`,
      `${name}, ${address} (${postcode}), ${phone}`,
    ),
  );

/** The papers that an application consists of, and where they go. */
export const papersHtml = (lang: Lang, papers: readonly Words[], receiver: Receiver): Html =>
  html`<ul>${papers.map((paper) => html`<li>${say(lang, paper)}</li>`)}</ul>
<p>${say(lang, words('寄送地址：', 'To: '))}${where(lang, receiver)}</p>`;

const preparing = (lang: Lang, { papers, receiver, own }: EligibilityPage): Html => html`
<h2>${say(lang, words('申请之前要完成的', 'To be done before'))}</h2>
<ul>
<li>${say(lang, words('完成相关工作内容：已公布的考核已经实施、数据已上传信息管理服务平台、与院校的协议已履行完毕或者解除（第四条）。', 'The work is completed: announced examinations held, data uploaded, agreements with schools performed or ended (Article 4).'))}</li>
<li>${say(lang, words('处理好已收费但未实施考核、已考核尚未发证等事项（第九条）；公告发布之前应当全部了结。', 'Fees taken without an examination, examinations without a certificate and the like are settled (Article 9), all of them before the announcement.'))}</li>
</ul>
<h2>${say(lang, words('要寄送的纸质材料', 'Papers to send'))}</h2>
${papersHtml(lang, papers, receiver)}
${own ? html`<h2>${say(lang, words('本单位的在办案件', 'Your open matters'))}</h2>${mattersHtml(lang, own)}` : ''}`;

/** Whether and when an organization may apply for exit, and why. */
export const eligibilityPage = (lang: Lang, page: EligibilityPage): Html => {
  const { checked, organization, said } = page;
  return html`<h1>${say(lang, words('退出条件预检', 'Check before applying'))}</h1>
<div class="narrow"><p>${say(lang, words('按照目录中的批准日期和集中受理的规定，查看何时可以提出退出申请。结果供参考，以受理决定为准。', 'By the dates of approval in the directory and the windows of intake: when an application for exit may be handed in. The decision on acceptance is what counts.'))}</p>
${said ?? unsaid}
${organization ? html`<h2>${organization.name}</h2>` : ''}
${checked ? verdict(lang, checked) : ''}</div>
${checked ? html`${yearTable(lang, checked)}<div class="narrow">${reasonsWhy(lang, checked)}</div>` : ''}
<div class="narrow">${form(lang, page)}${preparing(lang, page)}
<p><a class="button" href="/apply">${say(lang, page.own ? words('填写退出申请', 'Apply for exit') : words('登录填写退出申请', 'Sign in and apply'))}</a></p></div>`;
};
