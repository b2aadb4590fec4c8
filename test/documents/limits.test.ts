import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDocument } from '#templates/render-document.ts';
import { testFonts } from '#test/support/fonts.ts';

const render = async (kind: DocumentKind, changes: Record<string, unknown>) => {
  const sample = documentTemplates[kind].sample as Record<string, unknown>;
  return renderDocument(await testFonts(), kind, { ...sample, ...changes });
};
const organization = (name: string) => ({ organization: { name, uscc: '91110000MA0000001L' } });

describe('the limits of what is printed', () => {
  it.each([
    ['of 1 character', '示'],
    ['of 120 characters', `示例${'职业技能等级评价'.repeat(14)}有限公司`],
    ['of 120 Latin letters', `Example${' Evaluation'.repeat(10)}ABC`],
    ['of 120 letters without a blank', 'A'.repeat(120)],
    ['with rare characters', '示例喆堃祎彧𬭎頔龑鱻咨询中心'],
  ])('prints a name %s', async (_, name) => {
    for (const kind of ['acceptanceNotice', 'exitApprovalReply', 'proofOfService'] as const) {
      const party = kind === 'proofOfService' ? { recipient: { name } } : organization(name);
      const rendered = await render(kind, party);
      expect(rendered.ok ? rendered.value.pages : rendered.refusal).toBeGreaterThanOrEqual(1);
    }
  });

  it('says which faces the rare characters came from', async () => {
    const rendered = await render('acceptanceNotice', organization('示例𬭎咨询中心'));
    const families = rendered.ok ? rendered.value.faces.map(({ family }) => family) : [];
    expect(families.length).toBeGreaterThan(1);
  });

  it('prints 60 recipients, 500 certificates and a paragraph of 20,000 characters', async () => {
    const departments = Array.from({ length: 60 }, (_, index) => ({ name: `示例部门${index}` }));
    expect((await render('exitConsultationLetter', { departments })).ok).toBe(true);
    const certificates = Array.from({ length: 500 }, (_, index) => ({
      certificateId: `X-2021-${1000 + index}`,
      name: `示例职业技能${index}`,
    }));
    const listed = await render('exitApprovalReply', { scope: { type: 'certificate', certificates } });
    expect(listed.ok ? listed.value.pages : 0).toBeGreaterThan(10);
    const long = await render('nonAcceptanceNotice', { facts: '示例事实，'.repeat(4000) });
    expect(long.ok ? long.value.pages : 0).toBeGreaterThan(30);
  });

  it.each([
    ['😀', 'U+1F600'],
    ['\u{10FFFF}', 'U+10FFFF'],
    ['ا', 'U+0627'],
  ])('refuses %s by name, whole document and all', async (character, name) => {
    const rendered = await render('acceptanceNotice', organization(`示例${character}单位`));
    const refusal = rendered.ok ? undefined : rendered.refusal;
    expect(JSON.stringify(refusal)).toContain(name);
  });

  it('refuses a wrong field by its path', async () => {
    const rendered = await render('acceptanceNotice', { acceptedOn: '2026-02-30' });
    expect(rendered).toMatchObject({
      ok: false,
      refusal: { code: 'input.invalid', issues: [{ path: 'acceptedOn' }] },
    });
  });
});
