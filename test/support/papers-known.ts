import { references } from '#functions/casework/compose/bind-reference.ts';
import { drafts } from '#functions/casework/letters/registry.ts';
import type { ProcedureName } from '#shared/domain/case.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { Papers } from '#shared/procedure/check.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

const kindsOf = (table: object) => new Set(Object.keys(table) as DocumentKind[]);

/** The templates, composers and references that there are for a procedure's documents. */
export const papersFor = (name: ProcedureName): Papers => ({
  ...{ templates: kindsOf(documentTemplates), referring: kindsOf(references), composers: kindsOf(drafts[name]) },
});
