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

/** An empty PDF. `take` hands over the bytes written since it was asked last; nothing else keeps them. */
export const openPdf = (facts: PaperFacts, size: [number, number]) => {
  // The types know no document without a standard font; the library does, and PDF/A must not hold one.
  const document = new PDFDocument(optionsOf(facts, size) as unknown as PDFKit.PDFDocumentOptions);
  document.appendXML(archiveXmp(facts.archive));
  // What the constructor has written already waits in the stream; from here on no chunk does.
  const begun: Uint8Array | null = document.read();
  let chunks = begun ? [begun] : [];
  let ended = false;
  document.push = (chunk: Uint8Array | null) => {
    if (chunk) chunks.push(chunk);
    else ended = true;
    return true;
  };
  const take = (): Uint8Array => {
    const taken = Buffer.concat(chunks);
    chunks = [];
    return taken;
  };
  const end = (): void => {
    document.end();
    if (!ended) throw new TypeError('the PDF ended with an object that was never written');
  };
  return { document, take, end };
};
