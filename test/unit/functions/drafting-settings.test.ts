import { describe, expect, it } from 'vitest';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import type { Block } from '#templates/typeset/block.ts';
import { documentText } from '#test/support/block-text.ts';
import { step } from '#test/support/road.ts';
import { morning, settings } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

type Settings = ReturnType<typeof OfficeSettings.parse>;

/** The blocks of the document of a kind that a step orders under other settings. */
const blocksOf = (name: string, kind: DocumentKind, changed: Settings): readonly Block[] => {
  const walk = walkTo(name);
  const given = step(name);
  const drafted = draftDocuments(walk.give(given), { entry: walk.entry, settings: changed, at: morning(given.on) });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  const record = drafted.value.find((candidate) => candidate.kind === kind);
  const { data, compose } = documentTemplates[kind];
  return compose(data.parse(record?.data));
};

const signatory = { title: '示例办公室主任', name: '示例签发人' };
const { sealHolder: _, ...office } = settings.office;
const stamping = { ...settings, office: { ...office, sealMode: 'stamp' as const, signatory } };

describe('what documents take from the settings', () => {
  it('the signature stamp of an official, with the office’s title', () => {
    const blocks = blocksOf('approveExit', 'exitApprovalReply', stamping);
    expect(blocks).toContainEqual(expect.objectContaining({ type: 'stampedSignature', stamps: [signatory] }));
    expect(blocks.some(({ type }) => type === 'signature')).toBe(false);
  });

  it('the image of a seal, under its key and with its width, for every document of that body', () => {
    const sealImage = { key: 'seal/office.png', width: 45 };
    const pressing = { ...settings, office: { ...settings.office, sealImage } };
    expect(blocksOf('approveExit', 'exitApprovalReply', pressing)).toContainEqual(
      expect.objectContaining({ type: 'signature', signers: [expect.objectContaining({ sealImage })] }),
    );
    const [plain] = blocksOf('approveExit', 'exitApprovalReply', settings).filter(({ type }) => type === 'signature');
    expect(JSON.stringify(plain)).not.toContain('sealImage');
  });

  it('no stamp without an official', () => {
    expect(OfficeSettings.safeParse(stamping).success).toBe(true);
    const nobody = { ...settings, office: { ...office, sealMode: 'stamp' } };
    expect(OfficeSettings.safeParse(nobody).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'office.signatory',
    ]);
  });

  it('whether an exit of single certificates bars: the announcement says so, or is silent', () => {
    const announced = (banAppliesTo: Settings['banAppliesTo']) =>
      documentText(blocksOf('publish', 'deregistrationAnnouncement', { ...settings, banAppliesTo }));
    expect(announced('anyExit')).toMatch(/3年内（至\d+年\d+月\d+日止）不得参与培训评价组织招募遴选/u);
    expect(announced('qualificationOnly')).not.toContain('招募遴选');
    expect(announced('qualificationOnly')).toContain('不得参与并扰乱');
  });
});

describe('the letter that asks departments for their opinion', () => {
  it('carries the panel’s opinion, its vote and its dissent, without the names of experts', () => {
    const text = documentText(blocksOf('consult', 'exitConsultationLetter', settings));
    expect(text).toMatch(/应到专家\d+人，实到\d+人/u);
    expect(text).toMatch(/专家组以\d+票同意、\d+票不同意、\d+票弃权形成意见：建议准予注销/u);
    expect(text).not.toMatch(/示例专家/u);
  });
});
