/** What the archive wants to find without opening the page: number, place in the catalogue, case, versions. */
export type ArchiveFacts = {
  readonly documentNumber?: string | undefined;
  readonly catalogueId: string;
  readonly caseId?: string | undefined;
  readonly templateVersion: string;
  readonly wordingVersion?: string | undefined;
};

const namespace = 'urn:exit-docket:document:1';
const descriptions = {
  documentNumber: 'Number of the document as issued',
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

/** PDF/A allows a property of another schema only if the file describes that schema (ISO 19005-2, 6.6.2.3). */
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

/** XMP for pdfkit to add to its own: PDF/UA-1, and the document's facts in a schema of our own. */
export const archiveXmp = (facts: ArchiveFacts): string => {
  const values = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const properties = values.map(([name, value]) => `<docket:${name}>${escapeXml(value)}</docket:${name}>`).join('');
  return `${schemas()}<rdf:Description rdf:about="" xmlns:docket="${namespace}">${properties}</rdf:Description>`;
};
