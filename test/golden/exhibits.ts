import { galleryVariants, issuedSample } from '#infra/local/commands/gallery-variants.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';

export type Exhibit = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly data: unknown;
  readonly seals?: SealFiles;
  readonly pictured: boolean;
};

const samples: Exhibit[] = Object.values(documentTemplates).map(({ kind }) => ({
  name: `${documentKinds[kind].id}-${kind}`,
  kind,
  data: issuedSample(kind),
  pictured: true,
}));

/** What has a golden: every sample as frames, text and pictures; the layout variants as frames and text, with pictures where a seal is pressed. */
export const exhibits: readonly Exhibit[] = [
  ...samples,
  ...galleryVariants.map((variant) => ({ ...variant, pictured: variant.seals !== undefined })),
];
