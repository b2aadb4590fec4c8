import '../keep-to-own-folders.ts';
import '../keep-to-own-folders.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { type FontSet, openFonts } from '#templates/fonts/open-fonts.ts';
import { describeSubstitutes, readFonts } from '#templates/fonts/read-fonts.ts';
import { renderWhole } from '#templates/render-document.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';
import { contactSheet } from '../pictures/contact-sheet.ts';
import { pagePictures, type Raster } from '../pictures/raster.ts';
import { writePng } from '../pictures/write-png.ts';
import { takeNothing } from '../print-help.ts';
import { galleryVariants, issuedSample } from './gallery-variants.ts';

takeNothing('npm run gallery:documents   sets every document with its sample as PDF and PNG into out/documents/');

type Exhibit = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly data: unknown;
  readonly seals?: SealFiles;
};

const folder = join(import.meta.dirname, '..', '..', '..', 'out', 'documents');

const samples: Exhibit[] = Object.values(documentTemplates).map(({ kind }) => ({
  name: `${documentKinds[kind].id}-${kind}`,
  kind,
  data: issuedSample(kind),
}));

/** Writes one document as PDF, PNG pages and the JSON it was made from; answers small pictures for the contact sheet. */
const exhibit = async (fonts: FontSet, { name, ...made }: Exhibit): Promise<Raster[]> => {
  const rendered = await renderWhole({ fonts, ...made });
  if (!rendered.ok) throw new Error(`${name}: ${JSON.stringify(rendered.refusal)}`);
  await writeFile(join(folder, `${name}.pdf`), rendered.value.bytes);
  await writeFile(join(folder, `${name}.json`), JSON.stringify(made.data, null, 2));
  const pages = await pagePictures(rendered.value.bytes, 90);
  for (const [index, page] of pages.entries())
    await writeFile(join(folder, `${name}-${index + 1}.png`), writePng(page));
  console.log(`${name}\t${rendered.value.pages} pages\t${rendered.value.bytes.length} bytes`);
  return pagePictures(rendered.value.bytes, 28);
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const fontFolder = await ensureFonts();
const fonts = openFonts(await readFonts(fontFolder));
const thumbnails: Raster[] = [];
for (const item of [...samples, ...galleryVariants]) thumbnails.push(...(await exhibit(fonts, item)));
await writeFile(join(folder, 'contact-sheet.png'), writePng(contactSheet(thumbnails, 12)));
const substitutes = await describeSubstitutes(fontFolder);
if (substitutes) console.error(substitutes);
console.log(`${thumbnails.length} pages, out/documents/contact-sheet.png`);
