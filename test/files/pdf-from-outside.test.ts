import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import type { PdfFinding } from '#shared/files/pdf/active-content.ts';
import { findingInPdf } from '#shared/files/pdf/finding-in-pdf.ts';
import { lookAtPdf } from '#shared/files/pdf/look-at-pdf.ts';
import { drawn } from '#test/support/dose.ts';
import { filters, packedObject } from '#test/support/packed-objects.ts';
import { type SmallPdf, smallPdf } from '#test/support/small-pdf.ts';

/** A PDF as pdfkit writes it, with what is asked of it. */
const pdfWith = async (write: (document: PDFKit.PDFDocument) => void, options: object = {}): Promise<Buffer> => {
  const document = new PDFDocument(options);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  write(document);
  document.end();
  await ended;
  return Buffer.concat(parts);
};

const found = (more: SmallPdf): Promise<PdfFinding> => findingInPdf(smallPdf('示例', more));

/** One object for each way of acting, leading elsewhere or carrying files. */
const acting: readonly (readonly [string, PdfFinding])[] = [
  ['<</S/JavaScript/JS(app.alert)>>', 'JavaScript'],
  ['<</JavaScript<</Names[(a)6 0 R]>>>>', 'JavaScript'],
  ['<</S/Rendition/R 6 0 R>>', 'RichMedia'],
  ['<</Type/Action/S/Launch/F(calc.exe)>>', 'Launch'],
  ['<</Type/Annot/Subtype/Link/A<</S/URI/URI(\\\\\\\\host\\\\share)>>>>', 'Link'],
  ['<</Type/Annot/Subtype/Link/A<</S/URI/URI(file:///c:/a.exe)>>>>', 'Link'],
  ['<</Type/Annot/Subtype/Link/A<</S/URI/URI<5c5c686f73745c73>>>>>', 'Link'],
  ['<</Type/Annot/Subtype/Link/A<</S/URI/URI(javascript:alert)>>>>', 'Link'],
  ['<</S/GoToR/F(\\\\\\\\host\\\\a.pdf)/D[0/Fit]>>', 'FileReference'],
  ['<</S/GoToE/T<<>>>>', 'FileReference'],
  ['<</Type/Filespec/UF(a.exe)>>', 'FileReference'],
  ['<</Type/XObject/Ref<</F(\\\\\\\\host\\\\a.pdf)>>>>', 'FileReference'],
  ['<</EF<</F 6 0 R>>>>', 'EmbeddedFile'],
  ['<</AF[6 0 R]>>', 'EmbeddedFile'],
  ['<</Names<</EmbeddedFiles 6 0 R>>>>', 'EmbeddedFile'],
  ['<</Type/Annot/Subtype/FileAttachment>>', 'EmbeddedFile'],
  ['<</Collection<</View/D>>>>', 'EmbeddedFile'],
  ['<</AcroForm<</XFA[(a)6 0 R]>>>>', 'Form'],
  ['<</S/SubmitForm/Fields[]>>', 'Form'],
  ['<</S/ImportData>>', 'Form'],
  ['<</OpenAction<</S/URI/URI(https://example.org)>>>>', 'OpenAction'],
  ['<</OpenAction<</S/Named/N/Print>>>>', 'OpenAction'],
  ['<</AA<</O<</S/Hide>>>>>>', 'OpenAction'],
  ['<</A<</S/SetOCGState/State[]>>>>', 'OpenAction'],
  ['<</Type/Annot/Subtype/Movie>>', 'RichMedia'],
  ['<</Type/Annot/Subtype/Screen>>', 'RichMedia'],
];

/** Letters as numbers, in names alone. */
const escaped = (object: string): string =>
  object.replace(
    /\/([A-Za-z]+)/g,
    (_, letters: string) =>
      `/${[...letters].map((letter, at) => (at % 2 ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join('')}`,
  );

const hidings: readonly { readonly name: string; readonly put: (object: string) => SmallPdf }[] = [
  { name: 'as it is', put: (object) => ({ objects: [object] }) },
  { name: 'with names in numbers', put: (object) => ({ objects: [escaped(object)] }) },
  { name: 'behind comments', put: (object) => ({ objects: [object.replace(/\/(?=[A-Z])/g, '%)>>endobj\n/')] }) },
  { name: 'in a list', put: (object) => ({ objects: [`[1 [2 ${object}]]`] }) },
  {
    name: 'in the dictionary of a stream',
    put: (object) => ({ objects: [`<</X ${object}/Length 2>>\nstream\n  \nendstream`] }),
  },
  { name: 'replaced by a later version', put: (object) => ({ objects: [`${object}\nendobj\n5 0 obj\nnull`] }) },
  { name: 'before a later end', put: (object) => ({ trailer: `/Info ${object}` }) },
  ...filters.map((filter) => ({
    name: `packed by ${filter.name}`,
    put: (object: string): SmallPdf => ({ objects: [packedObject(9, object, [filter])] }),
  })),
  {
    name: 'packed by all filters, names in numbers',
    put: (object) => ({ objects: [packedObject(9, escaped(object), filters).replace('ObjStm', 'Obj#53tm')] }),
  },
];

describe('a PDF that acts, leads elsewhere or carries files', () => {
  it.each(hidings)('is found out whatever it does, $name', async ({ put }) => {
    for (const [object, finding] of acting) expect([object, await found(put(object))]).toEqual([object, finding]);
  });

  it('is found out where only an offset leads to it: in a stream, in a string, in a comment', async () => {
    const hidden = '77 0 obj\n<</S/JavaScript/JS(1)>>\nendobj';
    const inStream = `<</Length ${hidden.length}>>\nstream\n${hidden}\nendstream`;
    for (const object of [inStream, `(${hidden.replace('(1)', '<31>')})`, `null %77 0 obj <</S/JavaScript/JS(1)>>`])
      expect([object, await found({ objects: [object] })]).toEqual([object, 'broken']);
    const untold = packedObject(9, '<</S/JavaScript/JS(1)>>', filters.slice(0, 1)).replace('/Type/ObjStm', '');
    expect(await found({ objects: [untold] })).toBe('broken');
    const predicted = packedObject(9, '<</X 1>>', filters.slice(0, 1), '/DecodeParms[<</Predictor 12>>]');
    expect(await found({ objects: [predicted] })).toBe('broken');
  });

  it('is found out through references, to any version of what they lead to', async () => {
    expect(await found({ objects: ['<</S 6 0 R/JS 7 0 R>>', '/JavaScript', '(1)'] })).toBe('JavaScript');
    const link = '<</A<</S/URI/URI 6 0 R>>>>';
    expect(await found({ objects: [link, '(\\\\\\\\host\\\\share)\nendobj\n6 0 obj\n(https://example.org)'] })).toBe(
      'Link',
    );
    expect(await found({ catalog: '/OpenAction 5 0 R', objects: ['<</S/Named/N/Print>>'] })).toBe('OpenAction');
  });

  it('is refused when it is encrypted, whatever else it is', async () => {
    expect(await found({ trailer: '/Encrypt<</Filter/Standard/V 2/R 3>>' })).toBe('Encrypted');
    const locked = await pdfWith((document) => document.text('示例'), { userPassword: '1', pdfVersion: '1.7' });
    expect(await findingInPdf(locked)).toBe('Encrypted');
  });
});

describe('a PDF at rest', () => {
  it('passes as programs write it: texts, pictures, links of the web, bookmarks, a first page to open', async () => {
    const plain = await pdfWith((document) => {
      document.text('JavaScript /JS /Launch 5 0 obj').link(0, 0, 10, 10, 'https://example.org/a?b=c');
      document.outline.addItem('示例');
      document.addPage().text('2', { goTo: 'x', destination: 'x' });
    });
    expect(await lookAtPdf(plain)).toBe('none');
  });

  it.each([
    ['a destination to open', { catalog: '/OpenAction[3 0 R/XYZ null null 0]' }],
    ['a page to go to', { catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>' }],
    [
      'links of the web, of mail and telephones',
      { objects: ['[<</A<</S/URI/URI(HTTPS://a.example)>>>><</A<</S/URI/URI(mailto:a@a.example)>>>>]'] },
    ],
    ['the next page', { objects: ['<</A<</S/Named/N/NextPage>>>>'] }],
    ['resources that are named so', { objects: ['<</Font<</AA<</Type/Font>>/AF<</Type/Font>>>>>>'] }],
    ['parts of a structure with attributes', { objects: ['<</S/Sound/P 3 0 R/A<</O/Layout>>>>'] }],
    ['names that only begin so', { objects: ['<</JSX 1/LaunchPad 2/EFX 3>>'] }],
    ['texts that say so', { objects: ['(/JS /Launch JavaScript)', '<</Title(/JavaScript)/F 4>>'] }],
    ['packed objects', { objects: [packedObject(9, '<</X 1>>', filters)] }],
    ['blanks after its end', { trailer: '' }],
  ] as const)('passes with %s', async (_, more) => {
    expect(await findingInPdf(Buffer.concat([smallPdf('示例', more), Buffer.alloc(1000)]))).toBe('none');
  });
});

describe('a PDF that cannot be read whole', () => {
  const whole = smallPdf('示例', { objects: [packedObject(9, '<</X 1>>', filters)] });

  it('is broken: cut off, without a page, or of anything else', async () => {
    for (const text of [
      '%PDF-1.7',
      '%PDF-1.7\n1 0 obj\n(x)\nendobj\n',
      `%PDF-1.7\n${'x'.repeat(100)}`,
      '%PDF-1.7\n1 0 obj\n<<',
    ])
      expect([text, await findingInPdf(Buffer.from(text))]).toEqual([text, 'broken']);
    expect(await findingInPdf(whole.subarray(0, 200))).toBe('broken');
    expect(await lookAtPdf(Buffer.from('%PDF-1.7'))).toBe('broken');
  });

  it('is broken when it unpacks to more than any paper holds, nests without end, or claims rows that it has not', async () => {
    const [flate = [], hex = []] = filters.map((filter) => [filter]);
    for (const by of [flate, [...flate, ...flate], [...flate, ...hex], [...hex, ...flate]])
      expect(await found({ objects: [packedObject(9, `${' '.repeat(20_000_000)}1`, by)] })).toBe('broken');
    expect(await found({ objects: ['['.repeat(1_000_000)] })).toBe('broken');
    const claims = '<</Type/XRef/Size 2000000000/W[1 1 1]/Length 3>>\nstream\nabc\nendstream';
    expect(await found({ objects: [claims] })).toBe('broken');
    expect(await found({ objects: [claims.replace('[1 1 1]', '[0 0 0]')] })).toBe('broken');
    const overlapping = packedObject(9, '[[[[1]]]]', filters.slice(1, 2)).replace('/N 1', '/N 2');
    expect(await found({ objects: [overlapping] })).toBe('broken');
  }, 30_000);

  it('is looked at and never a fault, whatever bytes are sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(whole.length),
        async (edits, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of edits) bytes[at] = byte;
          for (const tried of [bytes, bytes.subarray(0, cut)]) expect(await findingInPdf(tried)).toBeTypeOf('string');
        },
      ),
      drawn(60, 5000),
    );
  });
});
