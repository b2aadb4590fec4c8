import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { faultsIn } from '#shared/domain/fault.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { templateLoaders } from '../documents/template-loaders.ts';

/** The template of a kind and its data as parsed; refuses `input.invalid` with the path of every field that is wrong. */
export const readPaper = async (kind: DocumentKind, data: unknown) => {
  const template = await templateLoaders[kind]();
  const parsed = template.data.safeParse(data, { reportInput: true });
  return parsed.success
    ? accept({ template, data: parsed.data })
    : refuse({ code: 'input.invalid', issues: faultsIn(parsed.error.issues) });
};
