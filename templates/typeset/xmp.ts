/**
 * What the archive wants to find without opening the page: number, kind and place in the catalogue, addressees, how long
 * it is kept, case, versions.
 */
export type ArchiveFacts = {
  readonly documentNumber?: string | undefined;
  readonly catalogueId: string;
  readonly genre: string;
  readonly addressees?: string | undefined;
  readonly retention?: string | undefined;
  readonly caseId?: string | undefined;
  readonly templateVersion: string;
  readonly wordingVersion?: string | undefined;
};

const namespace = 'urn:exit-docket:document:1';
const descriptions = {
  documentNumber: 'Number of the document as issued',
  genre: 'Kind of the document (文种)',
  addressees: 'Whom the document is addressed to (主送机关)',
  retention: 'How long the document is kept (保管期限)',
  catalogueId: 'Place of the document in the catalogue of the rules',
  caseId: 'Case that the document belongs to',
  templateVersion: 'Version of the template that it was composed with',
  wordingVersion: 'Version of the wording of the office, where it has its own',
} as const satisfies Record<keyof ArchiveFacts, string>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

type Property = { readonly name: string; readonly type: string; readonly category: string; readonly about: string };

const property = ({ name, type, category, about }: Property): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
  `<pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${category}</pdfaProperty:category>` +
  `<pdfaProperty:description>${about}</pdfaProperty:description></rdf:li>`;

type Schema = {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly properties: readonly Property[];
};

const schema = ({ name, uri, prefix, properties }: Schema): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${name}</pdfaSchema:schema>` +
  `<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
  `<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;

/** PDF/A allows a property of another schema only if the file describes that schema (ISO 19005-3, 6.6.2.3). */
const schemas = (): string => {
  const uaUri = 'http://www.aiim.org/pdfua/ns/id/';
  const uaPart = {
    name: 'part',
    type: 'Integer',
    category: 'internal',
    about: 'Part of ISO 14289 that the file follows',
  };
  const own = Object.entries(descriptions).map(([name, about]) => ({
    name,
    type: 'Text',
    category: 'external',
    about,
  }));
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
    '<pdfaExtension:schemas><rdf:Bag>' +
    schema({ name: 'PDF/UA identification', uri: uaUri, prefix: 'pdfuaid', properties: [uaPart] }) +
    schema({ name: 'Exit Docket document', uri: namespace, prefix: 'docket', properties: own }) +
    '</rdf:Bag></pdfaExtension:schemas></rdf:Description>' +
    `<rdf:Description rdf:about="" xmlns:pdfuaid="${uaUri}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`
  );
};

type Described = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdOn: string;
  readonly creator: string;
  readonly producer: string;
};

const alternatives = (tag: string, text: string): string =>
  `<dc:${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${tag}>`;

/** What the document's information dictionary says, as XMP: the same words, the same hour (ISO 19005-3, 6.6.2). */
export const describingXmp = ({ title, author, subject, createdOn, creator, producer }: Described): string => {
  const begins = `${createdOn}T00:00:00+08:00`;
  return (
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
    `<xmp:CreateDate>${begins}</xmp:CreateDate><xmp:ModifyDate>${begins}</xmp:ModifyDate>` +
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool></rdf:Description>` +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `${alternatives('title', title)}<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` +
    `${alternatives('description', subject)}</rdf:Description>` +
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">' +
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer></rdf:Description>`
  );
};

/** XMP beside that: PDF/UA-1, and the document's facts in a schema of our own. */
export const archiveXmp = (facts: ArchiveFacts): string => {
  const values = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const properties = values.map(([name, value]) => `<docket:${name}>${escapeXml(value)}</docket:${name}>`).join('');
  return `${schemas()}<rdf:Description rdf:about="" xmlns:docket="${namespace}">${properties}</rdf:Description>`;
};
