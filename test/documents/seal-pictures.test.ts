import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { exampleSeal, exampleStamp } from '#infra/local/pictures/example-seal.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDraft, renderWhole } from '#templates/render-document.ts';
import { readSealPicture } from '#templates/seals/seal-picture.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

const key = 'seal/office.png';
const image = { key, width: 42 };
const { sample } = documentTemplates.exitApprovalReply;
const { issuer } = sample as { readonly issuer: object };
const data = { ...(sample as object), issuer: { ...issuer, sealImage: image } };

const render = async (seal?: Uint8Array) => {
  const seals = new Map(seal ? [[key, seal]] : []);
  return renderWhole({ fonts: await testFonts(), kind: 'exitApprovalReply', data, seals });
};

const png = (width: number, height: number): Uint8Array => {
  const picture = new PNG({ width, height });
  picture.data.fill(255);
  return PNG.sync.write(picture);
};

/** A JPEG as far as its frame header tells: what the PDF takes as it is. */
const jpeg = (width: number, height: number, components: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, components],
    ...Array.from({ length: 9 }, () => 0),
    ...[0xff, 0xd9],
  ]);

type Node = { readonly alt?: string; readonly children?: readonly Node[] };
const alts = (node: Node): string[] => [...(node.alt ? [node.alt] : []), ...(node.children ?? []).flatMap(alts)];

/** What figures say that they show, page after page. */
const altsIn = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    found.push(...alts((await (await pdf.getPage(number)).getStructTree()) as Node));
  await task.destroy();
  return found;
};

const flawOf = (file: Uint8Array | undefined, pressing: 'seal' | 'stamp' = 'seal'): string => {
  const read = readSealPicture(file, image, pressing);
  return 'flaw' in read ? read.flaw.zh : '';
};

describe('the image of a seal', () => {
  it.each([
    ['is missing', undefined, '没有这个印章图片'],
    ['is empty', new Uint8Array(0), '不是PNG或者JPEG图片'],
    ['is a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '不是PNG或者JPEG图片'],
    ['has nothing in it', png(600, 600), '没有印迹'],
    ['is a PNG cut short', exampleSeal().slice(0, 900), '已损坏'],
    ['is a JPEG cut short', jpeg(600, 600, 3).slice(0, -2), '已损坏'],
    ['has the inks of a press', jpeg(600, 600, 4), 'RGB或者灰度'],
    ['has too few pixels for its size in print', exampleSeal(400), '只有241 dpi'],
    ['has too many pixels', jpeg(5000, 5000, 3), '每边应为1至2400像素'],
    ['is not square', jpeg(700, 600, 3), '应为正方形'],
    ['is larger than 8 MB', new Uint8Array(8 * 1024 * 1024 + 1), '超过8 MB'],
  ])('is refused in words when it %s', (_what, file, words) => {
    expect(flawOf(file)).toContain(words);
  });

  it('is refused when a stamp would stand higher than 30 mm', () => {
    expect(flawOf(exampleSeal(), 'stamp')).toContain('不超过30毫米');
    expect(flawOf(exampleStamp(), 'stamp')).toBe('');
  });

  it.each([
    [
      'a PNG without transparency',
      PNG.sync.write(Object.assign(PNG.sync.read(Buffer.from(exampleSeal()))), { colorType: 2 }),
    ],
    ['a JPEG in colour', jpeg(600, 600, 3)],
    ['a grey JPEG', jpeg(600, 600, 1)],
    ['a transparent PNG', exampleSeal()],
  ])('may be %s', (_what, file) => expect(flawOf(file)).toBe(''));
});

describe('a document that names the image of a seal', () => {
  it('has it once, as a figure that says what it is, and the same bytes each time', async () => {
    const [first, second, other] = [
      await render(exampleSeal()),
      await render(exampleSeal()),
      await render(exampleSeal(600)),
    ];
    if (!first.ok || !second.ok || !other.ok) throw new Error('not rendered');
    expect(Buffer.from(second.value.bytes).equals(first.value.bytes)).toBe(true);
    expect(Buffer.from(other.value.bytes).equals(first.value.bytes)).toBe(false);
    const pdf = await readPdf(first.value.bytes);
    expect(pdf.pages.flatMap(({ pictures }) => pictures)).toHaveLength(1);
    const text = Buffer.from(first.value.bytes).toString('latin1');
    expect(text.match(/\/S \/Figure/g)).toHaveLength(1);
    expect(await altsIn(first.value.bytes)).toEqual(['印章：示例司局（代章）']);
  });

  it('is never made without it: the refusal names the image', async () => {
    expect(await render()).toMatchObject({
      ok: false,
      refusal: {
        code: 'input.invalid',
        issues: [{ path: key, message: { zh: expect.stringContaining('没有这个印章图片') } }],
      },
    });
    expect(await render(exampleSeal(300))).toMatchObject({
      refusal: { issues: [{ path: key, message: { zh: expect.stringContaining('dpi') } }] },
    });
  });

  it('has no seal as a draft, only its place in words', async () => {
    const own = { ...data, issuer: { name: '示例单位', sealMode: 'own', sealImage: image } };
    const draft = await renderDraft(await testFonts(), 'exitApprovalReply', own);
    if (!draft.ok) throw new Error('not rendered');
    const pdf = await readPdf(draft.value.bytes);
    expect(pdf.pages.flatMap(({ pictures }) => pictures)).toEqual([]);
    expect(textOf(pdf)).toContain('（印章）');
  });

  it('refuses an image where nothing is pressed', () => {
    const unsealed = { ...data, issuer: { name: '示例单位', sealMode: 'none', sealImage: image } };
    const parsed = documentTemplates.exitApprovalReply.data.safeParse(unsealed);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain('issuer.sealImage');
  });
});
