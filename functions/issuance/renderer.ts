import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { openRenderer as openOver } from '#templates/open-renderer.ts';
import type { RenderedDocument } from '#templates/render-document.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';
import { besideCode } from '../lib/beside-code.ts';

/** Renders the data of a document with the images of the seals that it names. */
export type Renderer = (kind: DocumentKind, data: unknown, seals: SealFiles) => Promise<RenderedDocument>;

/** The renderer over the fonts that lie beside the bundle, opened and warmed up once, while the function starts. */
export const openRenderer = (): Renderer => {
  const opening = openOver(besideCode('fonts')).then(async (renderer) => {
    await renderer.warmUp();
    return renderer;
  });
  return async (kind, data, seals) => {
    const { fonts, renderWhole } = await opening;
    const rendered = await renderWhole({ fonts, kind, data, seals });
    if (!rendered.ok) throw new Error(`${kind} cannot be rendered: ${JSON.stringify(rendered.refusal)}`);
    return rendered.value;
  };
};
