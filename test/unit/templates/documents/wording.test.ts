import { describe, expect, it } from 'vitest';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';

const kinds = Object.keys(documentKinds) as DocumentKind[];

const compose = (kind: DocumentKind, changes: Record<string, unknown> = {}) => {
  const { data, sample, ...template } = documentTemplates[kind];
  return template.compose(data.parse({ ...(sample as Record<string, unknown>), ...changes }));
};
const textOf = (kind: DocumentKind, changes: Record<string, unknown> = {}): string =>
  documentText(compose(kind, changes));

const byId = (id: string): DocumentKind => {
  const kind = kinds.find((candidate) => documentKinds[candidate].id === id);
  if (!kind) throw new Error(`no document ${id}`);
  return kind;
};
const ids = (...names: string[]): DocumentKind[] => names.map(byId);

describe('the wording of every document', () => {
  it.each(kinds)('%s prints no hole, no exclamation mark and no date with leading zeros', (kind) => {
    const text = textOf(kind);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]/u);
    expect(text).not.toMatch(/[！!]/u);
    expect(text).not.toMatch(/年0|月0|\d{4}-\d{2}-\d{2}/u);
    expect(text).not.toMatch(/[。；，、]{2}|。；|，。/u);
  });

  it.each(kinds)('%s uses the short name of the rules only after giving it', (kind) => {
    const text = textOf(kind);
    const given = text.indexOf('（以下简称《实施细则》）');
    const used = text.replace('（以下简称《实施细则》）', '（以下简称《××××》）').indexOf('《实施细则》');
    expect(used === -1 || (given !== -1 && given < used)).toBe(true);
  });

  it.each(kinds)('%s begins with a title and shows its number or the place of one', (kind) => {
    const types = compose(kind).map(({ type }) => type);
    expect(types).toContain('title');
    if (documentTemplates[kind].numbered) {
      const draft = compose(kind, { documentNumber: undefined });
      expect(draft.map(({ type }) => type)).toEqual(types);
      expect(types).toContain('number');
    }
  });
});

describe('the verbs (finding 0.4)', () => {
  const voluntary = ids('D02', 'D03', 'D04', 'D05', 'D12', 'D13', 'D15', 'D16', 'D17', 'D18');
  const compulsory = ids('D24', 'D35', 'D36', 'D39', 'D40');

  it.each(voluntary)('%s, of the voluntary way, neither 取消 nor 撤销', (kind) => {
    expect(textOf(kind)).not.toMatch(/取消|撤销/u);
  });
  it.each(compulsory)('%s, of the compulsory way, says 取消 and not 注销 or 撤销', (kind) => {
    expect(textOf(kind)).toContain('取消');
    expect(textOf(kind)).not.toMatch(/注销|撤销/u);
  });
  it('D37 quotes the 撤销 of Article 7(6)', () => {
    expect(textOf('publicityNotice')).toContain('拟撤销');
    expect(textOf('publicityNotice')).not.toMatch(/取消|注销/u);
  });
});

describe('the statements of Articles 8 to 11', () => {
  const valid = '证书原则上继续有效';
  it.each(ids('D16', 'D18', 'D39', 'D40'))('%s: certificates stay valid, earlier acts stay answered for', (kind) => {
    expect(textOf(kind)).toContain(valid);
    expect(textOf(kind)).toContain('退出前已实施的行为负责');
  });
  it.each([
    ['D16', '3年内'],
    ['D18', '3年内'],
    ['D39', '5年内'],
    ['D40', '5年内'],
  ])('%s bars the entity for %s', (id, term) => {
    expect(textOf(byId(id))).toMatch(new RegExp(`${term}[^。]*不得参与培训评价组织招募遴选`, 'u'));
  });
  it.each([
    ['D18', '3年内', '禁入期3年'],
    ['D39', '5年内', '禁入期5年'],
  ])('%s bars only whose rows say so, and names the term beside them', (id, term, note) => {
    const { list } = documentTemplates[byId(id)].sample as { list: Record<string, unknown>[] };
    const [first, second] = list;
    const said = (...barred: (boolean | undefined)[]) =>
      textOf(byId(id), { list: [first, second].map((row, at) => ({ ...row, barred: barred[at] })) });
    const clause = new RegExp(`自公告之日起${term}（至20\\d\\d年\\d+月\\d+日止）不得参与`, 'u');
    expect(said(undefined, true)).toMatch(clause);
    expect(said(undefined, true)).not.toContain('禁入期');
    expect(said(true, false)).toMatch(
      new RegExp(`注明禁入期的，其主体自公告之日起${term}（至20\\d\\d年\\d+月\\d+日止）不得参与`, 'u'),
    );
    expect(said(true, false).split(note)).toHaveLength(2);
    expect(said(false, false)).not.toMatch(/招募遴选/u);
    expect(said(false, false)).toContain('不得参与并扰乱');
  });
  it('D16 counts from the announcement while the last day is not known', () => {
    const text = textOf('exitApprovalReply', { banLastDay: undefined });
    expect(text).toContain('自公告之日起3年内不得参与');
    expect(text).not.toContain('止）');
  });
  it.each([
    ['othersUnaffected', '培训评价组织资质予以保留'],
    ['qualificationToo', '培训评价组织资质同时注销'],
    ['certificatesToo', '职业技能等级证书实施资格相应注销'],
  ])('D16 states the effect of Article 2 that holds: %s', (effect, statement) => {
    const none = { othersUnaffected: false, qualificationToo: false, certificatesToo: false };
    const { holds } = documentTemplates.exitApprovalReply.sample as { holds: object };
    const saying = (effects: object) => textOf('exitApprovalReply', { holds: { ...holds, ...effects } });
    expect(saying({ ...none, [effect]: true })).toContain(statement);
    expect(saying(none)).not.toContain(statement);
  });
});

describe('annexes are there or are said to be sent beside the letter', () => {
  it.each(ids('D12', 'D35'))('%s binds the opinions in, or says 另附', (kind) => {
    expect(textOf(kind)).toContain('附件2');
    expect(textOf(kind)).toMatch(/专家组以\d票同意/u);
    expect(textOf(kind)).not.toContain('另附');
    const without = textOf(kind, { opinions: undefined });
    expect(without).toContain('专家评议意见（另附）');
    expect(without).not.toContain('附件2');
  });
  it('D11 sends the opinion, a document of its own, beside the letter', () => {
    expect(textOf('opinionSubmission')).toContain('专家评议意见书（另附）');
  });
  it.each(Object.values(documentTemplates).map(({ kind }) => kind))('%s has every annex that it names', (kind) => {
    const blocks = compose(kind);
    const named = blocks.flatMap((block) => (block.type === 'attachments' ? block.names : []));
    const bound = blocks.flatMap((block) => (block.type === 'annex' ? [block.title] : []));
    expect(named.filter((name) => !name.endsWith('（另附）'))).toEqual(bound);
  });
});

describe('closing formulas fit the genre', () => {
  it.each([
    ['D16', '特此函复。'],
    ['D38', '特此函复。'],
    ['D17', '特此函复。'],
    ['D13', '专此函商。'],
    ['D08', '专此函询。'],
    ['D18', '特此公告。'],
    ['D39', '特此公告。'],
    ['D15', '特此报告。'],
    ['D36', '特此报告。'],
    ['D21', '特此通知。'],
    ['D40', '特此通知。'],
  ])('%s ends with %s', (id, formula) => {
    const blocks = compose(byId(id));
    expect(blocks.some((block) => block.type === 'paragraph' && block.text === formula)).toBe(true);
  });
  it('reports carry no request', () => {
    for (const kind of ids('D15', 'D36')) expect(textOf(kind)).not.toMatch(/请示|请批|请批准|妥否/u);
  });
});

describe('what is not known or not configured is not printed', () => {
  it('D24 gives the term of appeal and never its last day', () => {
    expect(textOf('opinionNotification')).toContain('收到本告知书后十五个工作日内（不含收到当日）');
    expect(textOf('opinionNotification')).not.toMatch(/申诉期限至|截止/u);
  });
  it('Article 28 and remedies appear only where the office has configured them', () => {
    for (const kind of kinds) expect(textOf(kind)).not.toMatch(/二十八条|行政复议|行政诉讼/u);
    const article28Text = '所列示例办法第二十八条第（一）项';
    expect(textOf('opinionNotification', { ground: { groundNo: 1, article28Text } })).toContain(
      `第五条第（一）项${article28Text}规定的情形`,
    );
    expect(textOf('revocationNotice', { remedies: '示例救济途径。' })).toContain('示例救济途径。');
  });
  it('the clause on silence is printed when it applies', () => {
    for (const kind of ids('D12', 'D13', 'D35')) {
      expect(textOf(kind, { silenceClause: true })).toContain('逾期未反馈的，视为无不同意见。');
      expect(textOf(kind, { silenceClause: false })).not.toContain('视为无不同意见');
    }
  });
});

describe('long lists', () => {
  const certificates = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ certificateId: `X-2021-${1000 + index}`, name: `示例${index}` }));

  it('three certificates stay in the sentence, four go into an annex table', () => {
    const scope = (count: number) => ({ scope: { type: 'certificate', certificates: certificates(count) } });
    const short = compose('exitApprovalReply', scope(3));
    const long = compose('exitApprovalReply', scope(4));
    expect(short.some(({ type }) => type === 'table')).toBe(false);
    expect(documentText(short)).toContain('示例0、示例1、示例2职业技能等级证书实施资格');
    expect(documentText(long)).toContain('退出附件所列4个职业技能等级证书实施资格');
    expect(long.find((block) => block.type === 'table')?.rows).toHaveLength(4);
    expect(long.map(({ type }) => type)).toContain('attachments');
  });

  it('counts each organization and certificate once', () => {
    const row = (uscc: string, certificate: number) => ({
      organization: { name: '示例单位', uscc },
      exit: 'qualification',
      certificate: { certificateId: `X-2021-${certificate}000`, name: '示例证书' },
    });
    const list = [row('91110000MA0000001L', 1), row('91110000MA0000001L', 2)];
    expect(textOf('deregistrationAnnouncement', { list })).toContain(
      '关于注销1家培训评价组织资质和2个职业技能等级证书实施资格的公告',
    );
  });
});
