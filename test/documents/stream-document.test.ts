import { describe, expect, it } from 'vitest';
import { clueLedger } from '#templates/documents/clue-ledger.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { renderDocument, streamDocument } from '#templates/render-document.ts';
import { renderLedger } from '#test/bench/ledger.ts';
import { dose } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readStructure } from '#test/support/read-structure.ts';

const sample = clueLedger.sample as { clues: Record<string, unknown>[] };
const ledger = (rows: number, changes: Record<string, unknown> = {}) => ({
  ...sample,
  clues: Array.from({ length: rows }, (_, at) => ({
    ...sample.clues[at % 2],
    clueNo: `示例2026-${at + 1}`,
    ...changes,
  })),
});

const stream = async (data: unknown, sink?: (bytes: Uint8Array) => Promise<void>) => {
  const chunks: Uint8Array[] = [];
  const keep = async (bytes: Uint8Array) => {
    chunks.push(bytes);
  };
  const streamed = await streamDocument({ fonts: await testFonts(), kind: 'clueLedger', data }, sink ?? keep);
  return { streamed, chunks };
};

describe('a long document, streamed', () => {
  it('is the very document that is made in one piece', async () => {
    const { streamed, chunks } = await stream(ledger(60));
    const whole = await renderDocument(await testFonts(), 'clueLedger', ledger(60));
    if (!streamed.ok || !whole.ok) throw new Error('refused');
    expect(Buffer.compare(Buffer.concat(chunks), whole.value.bytes)).toBe(0);
    expect(streamed.value.byteLength).toBe(whole.value.bytes.length);
    expect(streamed.value.pages).toBe(whole.value.pages);
  });

  it('leaves page by page: no chunk holds more than a page and the fonts that end the file', async () => {
    const { streamed, chunks } = await stream(ledger(400));
    const pages = streamed.ok ? streamed.value.pages : 0;
    expect(pages).toBeGreaterThan(30);
    expect(chunks).toHaveLength(pages + 1);
    const inside = chunks.slice(0, -1).map(({ length }) => length);
    expect(Math.max(...inside)).toBeLessThan(3 * Math.min(...inside.slice(1)));
  });

  it('waits for its sink before it sets the next page', async () => {
    let [open, most] = [0, 0];
    await stream(ledger(30), async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
    });
    expect(most).toBe(1);
  });

  it('has every row in its logical structure, each cell in its column', async () => {
    const { chunks } = await stream(ledger(45));
    const counts = await readStructure(new Uint8Array(Buffer.concat(chunks)));
    expect(counts).toMatchObject({ Table: 1, TR: 46, TH: 14, TD: 45 * 14 });
  });

  it('needs less than 200 MB for thousands of rows with a heap of 192, and no more time for a further row than for the first', async () => {
    const folder = await ensureFonts();
    const rows = dose(2000, 10_000);
    const [some, all] = [await renderLedger(folder, rows / 4), await renderLedger(folder, rows)];
    expect(all.peakRssMiB).toBeLessThan(200);
    expect(all.milliseconds / rows).toBeLessThan((3 * some.milliseconds) / (rows / 4));
  }, 300_000);

  it('is refused by every character that cannot be set, and its bytes end nowhere', async () => {
    const { streamed, chunks } = await stream(ledger(80, { status: '示例😀' }));
    expect(streamed).toMatchObject({ ok: false, refusal: { code: 'glyph.missing', characters: ['U+1F600 😀'] } });
    expect(Buffer.concat(chunks).includes('%%EOF')).toBe(false);
  });
});
