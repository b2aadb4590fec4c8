import { AttributeTypeAndValue, AttributeValue, Name, RelativeDistinguishedName } from '@peculiar/asn1-x509';
import { complaint } from '../../complaint.ts';

/** Parts of a name that a certificate authority may ask for (RFC 4519). */
const types: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  serialNumber: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  organizationIdentifier: '2.5.4.97',
};

/** Two letters and numbers stand in the narrow alphabet that X.520 gives them. */
const narrow: ReadonlySet<string> = new Set(['C', 'serialNumber']);

const partOf = (text: string): RelativeDistinguishedName => {
  const [, key = '', written = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/su.exec(text) ?? [];
  const type = types[key];
  const value = written.replace(/\\(.)/gsu, '$1');
  if (!type || value === '')
    throw complaint(`“${text.trim()}” is no part of a name: use ${Object.keys(types).join(', ')}, each with a value.`);
  if (key === 'C' && !/^[A-Z]{2}$/.test(value)) throw complaint('C takes the two capital letters of a country, as CN.');
  const encoded = narrow.has(key) ? { printableString: value } : { utf8String: value };
  return new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value: new AttributeValue(encoded) })]);
};

/** A name as written, `CN=示例单位,O=示例部,C=CN` (RFC 4514): the last part comes first; a comma in a value is written `\,`. */
export const subjectName = (written: string): Name =>
  new Name(
    written
      .split(/(?<!\\),/u)
      .map(partOf)
      .toReversed(),
  );
