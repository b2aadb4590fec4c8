import { describe, expect, it } from 'vitest';
import { checkPrintable, draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { printedAs } from '#functions/casework/compose/printed-as.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { prefixesOf } from '#shared/domain/issuer.ts';
import type { Printing } from '#shared/domain/printing.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { step } from '#test/support/road.ts';
import { morning, settings } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const recordsOf = (name: string, changed = settings) => {
  const walk = walkTo(name);
  const given = step(name);
  const entry = walk.entry;
  const drafted = draftDocuments(walk.give(given), { entry, settings: changed, at: morning(given.on) });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  return drafted.value;
};

const recordOf = (name: string, kind: DocumentKind, changed = settings) => {
  const record = recordsOf(name, changed).find((one) => one.kind === kind);
  if (!record) throw new Error(`${name} orders no ${kind}`);
  return record;
};

const blocksOf = (record: ReturnType<typeof recordOf>) => {
  const { data, compose } = documentTemplates[record.kind];
  return compose(data.parse(record.data));
};

describe('a report upward', () => {
  it('shows who signs it, and the place for the name while nobody has', () => {
    const record = recordOf('reportToConference', 'exitReport');
    expect(record.signedBy?.name).toBe('示例负责人');
    expect(blocksOf(record)).toContainEqual({ type: 'signer', names: ['示例负责人'] });
    const { signer: _, ...unsigned } = record.data;
    expect(blocksOf({ ...record, data: unsigned })).toContainEqual({ type: 'signer', names: ['　　　'] });
  });

  it('is the only paper that shows it', () => {
    for (const { kind, genre, compose, data, sample } of Object.values(documentTemplates)) {
      const shows = compose(data.parse(sample)).some(({ type }) => type === 'signer');
      expect([kind, shows]).toEqual([kind, genre === 'report']);
    }
  });
});

describe('a series of numbers', () => {
  it('is the body’s own, or that of the kind of paper where it has one', () => {
    const numberSeries = { report: '示例报', letter: '示例函' };
    const changed = { ...settings, office: { ...settings.office, numberSeries } };
    expect(recordOf('reportToConference', 'exitReport', changed).numberPrefix).toBe('示例报');
    expect(recordOf('approveExit', 'exitApprovalReply', changed).numberPrefix).toBe('示例函');
    const { documentNumberPrefix } = settings.office;
    expect(recordOf('reportToConference', 'exitReport').numberPrefix).toBe(documentNumberPrefix);
    expect(recordOf('publish', 'deregistrationAnnouncement', changed).numberPrefix).toBe(documentNumberPrefix);
    expect(new Set(prefixesOf(changed.office))).toEqual(new Set([documentNumberPrefix, '示例函', '示例报']));
  });
});

const said: Printing = { openness: '依申请公开', copiedTo: ['示例部门甲', '示例部门乙'], retention: '30年' };

describe('what the drafter says of a paper', () => {
  it('stands below the date and in the imprint of that paper, and of no other', () => {
    const printings = { exitApprovalReply: said };
    // A proof of service names a letter that is bound into it only when it is made.
    for (const record of recordsOf('approveExit').filter(({ refersTo }) => !refersTo)) {
      const printed = blocksOf(printedAs(record, printings));
      const isMeant = record.kind === 'exitApprovalReply';
      const imprint = printed.find(({ type }) => type === 'imprint');
      expect(imprint?.type === 'imprint' ? imprint.copies : []).toEqual(isMeant ? said.copiedTo : []);
      expect(printed.some((block) => block.type === 'note' && block.text === '（此件依申请公开）')).toBe(isMeant);
    }
  });

  it('is refused where it cannot be printed', () => {
    const record = printedAs(recordOf('approveExit', 'exitApprovalReply'), {
      exitApprovalReply: { copiedTo: ['示例\u{F0000}'] },
    });
    expect(checkPrintable([record], {})).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } });
  });

  it('fits every paper: copies go to the imprint that it has, or to one made for them', () => {
    for (const { kind, data, sample, compose } of Object.values(documentTemplates)) {
      const copiedTo = (said.copiedTo ?? []).map((name) => ({ name }));
      const blocks = compose(data.parse({ ...(sample as object), copiedTo }));
      const imprints = blocks.filter((block) => block.type === 'imprint');
      expect([kind, imprints.map(({ copies }) => copies)]).toEqual([kind, [said.copiedTo]]);
    }
  });
});

describe('a letter of the office', () => {
  it('has its red head', () => {
    for (const { kind, genre, layout, sample } of Object.values(documentTemplates)) {
      const { issuer } = sample as { readonly issuer: { readonly name: string } };
      if (genre === 'letter' && issuer.name.endsWith('办公室')) expect([kind, layout]).toEqual([kind, 'letter']);
    }
  });
});
