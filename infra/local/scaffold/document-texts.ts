import { toBeWritten } from './to-be-written.ts';

/** What a new kind of document is, as it was asked for. */
export type NewDocument = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly genre: string;
  readonly issuer: 'office' | 'agency';
  readonly audience: 'addressee' | 'public' | 'internal';
  readonly procedure: 'voluntaryExit' | 'revocation';
};

export const fileNameOf = (kind: string): string => kind.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const schemaOf = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

export const composerOf = (kind: string): string => `draft${schemaOf(kind)}`;

/** A template with everything but its text: who is written to, one passage, number, contact and signature. */
export const templateText = ({ id, kind, title, genre, issuer }: NewDocument): string => {
  const example = issuer === 'office' ? 'exampleOffice' : 'exampleAgency';
  return `import type { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { closing, contactLine, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleContact, ${example}, exampleOrganization } from './parts/examples.ts';
import { Contact, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Clause } from './parts/text.ts';

const passages = definePassages({ matter: '${toBeWritten}{matter}' });

/** ${id}: ${toBeWritten} */
export const ${schemaOf(kind)} = documentData({ organization: Organization, matter: Clause, contact: Contact });
export type ${schemaOf(kind)} = z.infer<typeof ${schemaOf(kind)}>;

export const ${kind} = defineDocument({
  kind: '${kind}',
  corrects: ['organization', 'contact'],
  genre: '${genre}',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: ${schemaOf(kind)},
  sample: {
    issuer: ${example},
    issueDate: '2026-07-06',
    documentNumber: '示例〔2026〕1号',
    organization: exampleOrganization,
    matter: '${toBeWritten}',
    contact: exampleContact,
  },
  compose: (d) => [
    title('${title}'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(passages.matter(d, { matter: d.matter })),
    contactLine(d.contact),
    closing('${toBeWritten}'),
    signature(d),
  ],
});
`;
};

/** What composes it from a case, but for the matter itself. */
export const composerText = ({ id, kind, issuer, procedure }: NewDocument): string => {
  const template = `import type { ${schemaOf(kind)} } from '#templates/documents/${fileNameOf(kind)}.ts';`;
  const [imports, drafting] =
    procedure === 'voluntaryExit'
      ? [`import { contactOf, type Drafting, organizationOf, signer } from './drafting.ts';`, 'Drafting']
      : [
          `import { contactOf, organizationOf, signer } from '../drafting.ts';\nimport type { RevocationDrafting } from './parts.ts';`,
          'RevocationDrafting',
        ];
  return `import type { z } from 'zod';
${template}
${imports}

/** ${id} */
export const ${composerOf(kind)} = (drafting: ${drafting}): z.input<typeof ${schemaOf(kind)}> => {
  const { settings, today } = drafting;
  return {
    issuer: signer(settings.${issuer}),
    issueDate: today,
    organization: organizationOf(drafting),
    matter: '${toBeWritten}',
    contact: contactOf(settings.${issuer}),
  };
};
`;
};

const cellsOf = (row: string): readonly string[] => row.replace(/^\| | \|$/g, '').split(' | ');

/** The catalogue with the document among those that there are; what it said of one that was not built yet is kept. */
export const catalogueText = (catalogue: string, { id, kind, title, genre, issuer }: NewDocument): string => {
  const lines = catalogue.split('\n');
  const planned = lines.find((line) => line.startsWith(`| ${id} |`));
  const [, , , way = '', when = toBeWritten, tells = toBeWritten] = planned ? cellsOf(planned) : [];
  const to = way.split(' → ')[1] ?? toBeWritten;
  const row = `| ${id} | ${title} | \`${kind}\` | ${genre} | ${issuer} → ${to} | ${when} | ${tells} |`;
  const left = lines.filter((line) => line !== planned);
  const last = left.findLastIndex((line) => /^\| D\d+[a-z]? \| .+ \| `\w+` \|/.test(line));
  return left.toSpliced(last + 1, 0, row).join('\n');
};
