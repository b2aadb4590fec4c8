import PDFDocument from 'pdfkit';
import { type ArchiveFacts, archiveXmp } from './xmp.ts';

/** What a PDF says about itself; `createdOn` is a day, so that the same data gives the same bytes. */
export type PaperFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdOn: string;
  readonly archive: ArchiveFacts;
};

const optionsOf = ({ title, author, subject, createdOn }: PaperFacts, size: [number, number]) => {
  const created = new Date(`${createdOn}T00:00:00Z`);
  return {
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    font: null,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Exit Docket',
      Producer: 'Exit Docket, PDFKit',
      CreationDate: created,
      ModDate: created,
    },
  } as const;
};

/** An empty PDF, and its bytes for when it has been ended. */
export const openPdf = (facts: PaperFacts, size: [number, number]) => {
  // The types know no document without a standard font; the library does, and PDF/A must not hold one.
  const document = new PDFDocument(optionsOf(facts, size) as unknown as PDFKit.PDFDocumentOptions);
  document.appendXML(archiveXmp(facts.archive));
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  return { document, bytes };
};
