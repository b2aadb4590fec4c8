import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Instant } from '#shared/domain/day.ts';
import { sealPdf } from '#shared/seal/seal-pdf.ts';
import { developmentCertificate } from '../keys/development-certificate.ts';
import { takeNothing } from '../print-help.ts';
import { fetchVerapdf } from '../verapdf/fetch-verapdf.ts';
import { checkStructure, judgePdfs } from '../verapdf/judge-pdfs.ts';

takeNothing(
  'npm run check:documents   every gallery document, unsealed and sealed, by qpdf and veraPDF (PDF/A-3a, PDF/UA-1)',
);

const gallery = join(import.meta.dirname, '..', '..', '..', 'out', 'documents');
if (!existsSync(gallery)) {
  console.error('there is no gallery to check: run npm run gallery:documents first');
  process.exit(2);
}

/** Sealed as they are issued, by a key that is forgotten at once: a signature must leave a document what it was. */
const sealAll = async (names: readonly string[]): Promise<string[]> => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sign = async (bytes: Uint8Array) => signBytes('sha256', bytes, key.privateKey);
  const signer = { certificates: [developmentCertificate(key)], sign };
  await mkdir(join(gallery, 'sealed'), { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const path = join(gallery, 'sealed', name);
      await writeFile(
        path,
        await sealPdf(await readFile(join(gallery, name)), signer, Instant.parse('2026-01-01T00:00:00.000Z')),
      );
      return path;
    }),
  );
};

const names = (await readdir(gallery)).filter((name) => name.endsWith('.pdf'));
const files = [...names.map((name) => join(gallery, name)), ...(await sealAll(names))];
const library = await fetchVerapdf().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(2);
});
const complaints = (await Promise.all(files.map(checkStructure))).flat();
for (const flavour of ['3a', 'ua1'] as const) complaints.push(...(await judgePdfs(library, flavour, files)));
for (const complaint of complaints) console.error(complaint);
console.log(
  complaints.length === 0
    ? `${names.length} documents, each unsealed and sealed: qpdf is silent, veraPDF accepts each as PDF/A-3a and PDF/UA-1`
    : `${complaints.length} complaints about ${files.length} files`,
);
process.exit(complaints.length === 0 ? 0 : 1);
