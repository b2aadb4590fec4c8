import { join } from 'node:path';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { openRenderer as openOver } from '#templates/open-renderer.ts';
import type { RenderedDocument } from '#templates/render-document.ts';

export type Renderer = (kind: DocumentKind, data: unknown) => Promise<RenderedDocument>;

/** The renderer over the fonts that lie beside the bundle, opened and warmed up once, while the function starts. */
export const openRenderer = (): Renderer => {
  const opening = openOver(join(import.meta.dirname, 'fonts')).then(async (renderer) => {
    await renderer.warmUp();
    return renderer;
  });
  return async (kind, data) => {
    const { fonts, renderDocument } = await opening;
    const rendered = await renderDocument(fonts, kind, data);
    if (!rendered.ok) throw new Error(`${kind} cannot be rendered: ${JSON.stringify(rendered.refusal)}`);
    return rendered.value;
  };
};
