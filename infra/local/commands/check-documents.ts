import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchVerapdf } from '../verapdf/fetch-verapdf.ts';
import { checkStructure, judgePdfs } from '../verapdf/judge-pdfs.ts';

const gallery = join(import.meta.dirname, '..', '..', '..', 'out', 'documents');
if (!existsSync(gallery)) {
  console.error('there is no gallery to check: run npm run gallery:documents first');
  process.exit(2);
}

const files = (await readdir(gallery)).filter((name) => name.endsWith('.pdf')).map((name) => join(gallery, name));
const library = await fetchVerapdf().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(2);
});
const complaints = (await Promise.all(files.map(checkStructure))).flat();
for (const flavour of ['2a', 'ua1'] as const) complaints.push(...(await judgePdfs(library, flavour, files)));
for (const complaint of complaints) console.error(complaint);
console.log(
  complaints.length === 0
    ? `${files.length} documents: qpdf is silent, veraPDF accepts each as PDF/A-2a and PDF/UA-1`
    : `${complaints.length} complaints about ${files.length} documents`,
);
process.exit(complaints.length === 0 ? 0 : 1);
