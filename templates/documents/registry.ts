import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentTemplate } from './define-document.ts';
import { templateLoaders } from './template-loaders.ts';

const load = async ([kind, template]: [string, () => Promise<DocumentTemplate>]) => [kind, await template()] as const;

/** All templates at once, for those who draft, list or test documents. */
export const documentTemplates = Object.fromEntries(
  await Promise.all(Object.entries(templateLoaders).map(load)),
) as Record<DocumentKind, DocumentTemplate>;
