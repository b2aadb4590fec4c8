import { join } from 'node:path';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { type RenderedDocument, renderDocument } from '#templates/render-document.ts';

export type Renderer = (kind: DocumentKind, data: unknown) => Promise<RenderedDocument>;

/** The renderer over the fonts that lie beside the bundle; they are opened once, while the function starts. */
export const openRenderer = (): Renderer => {
  const fonts = readFonts(join(import.meta.dirname, 'fonts')).then(openFonts);
  return async (kind, data) => {
    const rendered = await renderDocument(await fonts, kind, data);
    if (!rendered.ok) throw new Error(`${kind} cannot be rendered: ${JSON.stringify(rendered.refusal)}`);
    return rendered.value;
  };
};
