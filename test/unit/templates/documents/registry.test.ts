import { describe, expect, it } from 'vitest';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { faultsIn } from '#shared/domain/fault.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { exhibits } from '#test/golden/exhibits.ts';

const kinds = Object.keys(documentKinds) as DocumentKind[];
const sampleOf = (kind: DocumentKind) => documentTemplates[kind].sample as Record<string, unknown>;
const issuesOf = (kind: DocumentKind, data: unknown) =>
  faultsIn(documentTemplates[kind].data.safeParse(data).error?.issues ?? []).map(({ path, message }) => ({
    path,
    message: message.zh,
  }));

describe('the registry of documents', () => {
  it('holds every kind of the catalogue, in its order', () => {
    expect(Object.keys(documentTemplates)).toEqual(kinds);
  });

  it.each(kinds)('%s is filed under its own kind and its sample is valid', (kind) => {
    expect(documentTemplates[kind].kind).toBe(kind);
    expect(issuesOf(kind, sampleOf(kind))).toEqual([]);
  });

  it.each(kinds)('%s can be drafted without a number, and its number is a number', (kind) => {
    const { documentNumber, ...draft } = sampleOf(kind);
    expect(documentNumber !== undefined).toBe(documentTemplates[kind].numbered);
    expect(issuesOf(kind, draft)).toEqual([]);
    expect(issuesOf(kind, { ...draft, documentNumber: '示例函〔2026〕012号' })).toHaveLength(1);
    expect(issuesOf(kind, { ...draft, documentNumber: '示例函[2026]12号' })).toHaveLength(1);
  });

  it.each(kinds)('%s refuses unknown fields, missing fields and days that do not exist', (kind) => {
    expect(issuesOf(kind, { ...sampleOf(kind), surplus: 1 })).toHaveLength(1);
    expect(issuesOf(kind, {}).map(({ path }) => path)).toEqual(expect.arrayContaining(['issuer', 'issueDate']));
    expect(issuesOf(kind, { ...sampleOf(kind), issueDate: '2026-02-30' })).toEqual([
      { path: 'issueDate', message: expect.stringContaining('YYYY-MM-DD') },
    ]);
  });

  it.each(kinds)('%s is never issued by the joint conference, which has no seal', (kind) => {
    const conference = '国务院职业教育工作部际联席会议';
    const asIssuer = { ...sampleOf(kind), issuer: { name: conference, sealMode: 'own' } };
    const asHolder = { ...sampleOf(kind), issuer: { name: '示例单位', sealMode: 'proxy', sealHolder: conference } };
    expect(issuesOf(kind, asIssuer)[0]?.path).toBe('issuer');
    expect(issuesOf(kind, asHolder)[0]?.path).toBe('issuer');
  });

  it('wants a seal holder for a proxy seal, and for nothing else', () => {
    const withIssuer = (issuer: unknown) => issuesOf('acceptanceNotice', { ...sampleOf('acceptanceNotice'), issuer });
    expect(withIssuer({ name: '示例单位', sealMode: 'proxy' })[0]?.path).toBe('issuer.sealHolder');
    expect(withIssuer({ name: '示例单位', sealMode: 'own', sealHolder: '示例司局' })[0]?.path).toBe(
      'issuer.sealHolder',
    );
    expect(withIssuer({ name: '示例单位', sealMode: 'none' })).toEqual([]);
  });

  it('wants an official for a signature stamp, and for nothing else; joint issuers stamp all or none', () => {
    const signatory = { title: '示例部门主任', name: '示例签发人' };
    const stamped = { name: '示例单位', sealMode: 'stamp', signatory };
    const withIssuers = (issuer: unknown, ...coIssuers: unknown[]) =>
      issuesOf('exitApprovalReply', { ...sampleOf('exitApprovalReply'), issuer, coIssuers }).map(({ path }) => path);
    expect(withIssuers({ name: '示例单位', sealMode: 'stamp' })).toEqual(['issuer.signatory']);
    expect(withIssuers({ name: '示例单位', sealMode: 'own', signatory })).toEqual(['issuer.signatory']);
    expect(withIssuers(stamped, { name: '示例部门乙', sealMode: 'own' })).toEqual(['coIssuers']);
    expect(withIssuers(stamped, { ...stamped, name: '示例部门乙' })).toEqual([]);
  });

  it.each(kinds)('%s can be signed with a signature stamp, if it is signed by its issuer at all', (kind) => {
    const signatory = { title: '示例部门主任', name: '示例签发人' };
    const blocks = (issuer: unknown) => {
      const { data, compose } = documentTemplates[kind];
      return compose(data.parse({ ...sampleOf(kind), issuer }));
    };
    const sealed = blocks({ name: '示例单位', sealMode: 'own' }).some(({ type }) => type === 'signature');
    const stamped = blocks({ name: '示例单位', sealMode: 'stamp', signatory });
    expect(stamped.some(({ type }) => type === 'stampedSignature')).toBe(sealed);
    expect(stamped.some(({ type }) => type === 'signature')).toBe(false);
  });

  it('names the characters that cannot be set', () => {
    const named = (name: string) =>
      issuesOf('acceptanceNotice', {
        ...sampleOf('acceptanceNotice'),
        organization: { name, uscc: '91110000MA0000001L' },
      }).map(({ message }) => message);
    expect(named('示例\u0000单位')[0]).toContain('U+0000');
    expect(named('示例\u202e单位')[0]).toContain('U+202E');
    expect(named('示例\ud800单位')[0]).toContain('U+D800');
    expect(named('示例\ue000单位')[0]).toContain('U+E000');
    expect(named('示例\u200d单位')[0]).toContain('U+200D');
    expect(named('示例\n单位')[0]).toContain('U+000A');
    expect(named('　')[0]).toContain('空白');
    expect(named('喆')).toEqual([]);
  });

  it('refuses a USCC with a wrong check character', () => {
    const data = {
      ...sampleOf('acceptanceNotice'),
      organization: { name: '示例单位', uscc: '91110000MA0000001M' },
    };
    expect(issuesOf('acceptanceNotice', data)[0]?.path).toBe('organization.uscc');
  });
});

describe('a report, which goes upward', () => {
  const reports = exhibits.filter(({ kind, data }) => {
    const template = documentTemplates[kind];
    return template.form(template.data.parse(data)).genre === 'report';
  });

  it('is each of the three that the conference gets', () => {
    expect(new Set(reports.map(({ kind }) => documentKinds[kind].id))).toEqual(new Set(['D15', 'D36', 'D55']));
  });

  it.each(reports)(
    '$name shows who signed it, under a red head with an imprint, and has no number without',
    (report) => {
      const { kind, data } = report;
      const template = documentTemplates[kind];
      const { signer, ...unsigned } = data as Record<string, unknown>;
      expect(issuesOf(kind, unsigned).map(({ path }) => path)).toEqual(['signer']);
      const { documentNumber: _, ...draft } = unsigned;
      expect(issuesOf(kind, draft)).toEqual([]);
      const parsed = template.data.parse(data);
      expect(template.form(parsed).layout).toBe('head');
      const blocks = template.compose(parsed);
      expect(blocks.find(({ type }) => type === 'signer')).toEqual({ type: 'signer', names: [signer] });
      expect(blocks.some((block) => block.type === 'imprint' && block.printer !== undefined)).toBe(true);
    },
  );
});
