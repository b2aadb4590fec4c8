import PDFDocument from 'pdfkit';
import { type ArchiveFacts, archiveXmp, describingXmp } from './xmp.ts';

/** The data that a document was made from, as far as it prints them; asked for when all pages are written. */
type Attachment = { readonly name: string; readonly description: string; readonly bytes: () => Uint8Array };

/** What a PDF says about itself; `createdOn` is a day, so that the same data gives the same bytes. */
export type PaperFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdOn: string;
  readonly archive: ArchiveFacts;
  readonly attachment?: Attachment | undefined;
};

const creator = 'Exit Docket';
const producer = 'Exit Docket, PDFKit';

const optionsOf = ({ title, author, subject, createdOn }: PaperFacts, size: [number, number]) => {
  const created = new Date(`${createdOn}T00:00:00+08:00`);
  return {
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    // No standard font: PDF/A must not hold one.
    font: '',
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: creator,
      Producer: producer,
      CreationDate: created,
      ModDate: created,
    },
  } as const;
};

/** The file is data of the document (ISO 19005-3, 6.8). pdfkit would sum it up in JavaScript, for nobody. */
const attach = (document: PDFKit.PDFDocument, { name, description, bytes }: Attachment): void => {
  const content = bytes();
  const params = { Size: content.length };
  const file = document.ref({ Type: 'EmbeddedFile', Subtype: 'application#2Fjson', Params: params });
  file.end(content);
  const [named, described] = [Object(name), Object(description)];
  const specification = document.ref({
    ...{ Type: 'Filespec', AFRelationship: 'Data', F: named, UF: named, Desc: described },
    EF: { F: file },
  });
  specification.end();
  document.addNamedEmbeddedFile(name, specification);
  Object.assign(document._root.data, { AF: [specification] });
};

/** An empty PDF. `take` hands over the bytes written since it was asked last; nothing else keeps them. */
export const openPdf = (facts: PaperFacts, size: [number, number]) => {
  const document = new PDFDocument(optionsOf(facts, size));
  // A day begins in Beijing (ISO 32000-1, 7.9.4); a string object is a text of the PDF.
  const begins = Object(`D:${facts.createdOn.replaceAll('-', '')}000000+08'00'`);
  Object.assign(document.info, { CreationDate: begins, ModDate: begins });
  // pdfkit's own XMP writes titles as they are, and times in UTC.
  const xmp = `${describingXmp({ ...facts, creator, producer })}${archiveXmp(facts.archive)}`;
  Object.assign(document, { _addInfo: () => document.appendXML(xmp) });
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
    if (facts.attachment) attach(document, facts.attachment);
    document.end();
    if (!ended) throw new TypeError('the PDF ended with an object that was never written');
  };
  return { document, take, end };
};
