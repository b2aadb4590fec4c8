import type { SealImage } from '#shared/domain/issuer.ts';
import type { InputIssue } from '#shared/domain/refusal.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Block, Sealed, Signer, Stamp } from '#templates/typeset/block.ts';
import { type Pressing, readSealPicture, type SealPicture } from './seal-picture.ts';

/** The images that the office supplied, by the key under which a document names them. */
export type SealFiles = ReadonlyMap<string, Uint8Array>;

type Wanted = { readonly pressing: Pressing; readonly alt: string };

const wantedOf = (signer: Signer | Stamp): Wanted => {
  if (!('seal' in signer)) return { pressing: 'stamp', alt: `签名章：${signer.name}` };
  const { name, sealHolder } = signer;
  return { pressing: 'seal', alt: sealHolder === undefined ? `印章：${name}` : `印章：${sealHolder}（代章）` };
};

/** Reads each image once, however many signers press it, and notes what is wrong with it. */
const presser = (files: SealFiles) => {
  const issues: InputIssue[] = [];
  const read = new Map<string, SealPicture | undefined>();
  const pictureOf = (image: SealImage, pressing: Pressing): SealPicture | undefined => {
    const id = `${pressing} ${image.width} ${image.key}`;
    if (!read.has(id)) {
      const found = readSealPicture(files.get(image.key), image, pressing);
      if ('flaw' in found) issues.push({ path: image.key, message: found.flaw });
      read.set(id, 'flaw' in found ? undefined : found);
    }
    return read.get(id);
  };
  const press = <Each extends Signer | Stamp>(signer: Each): Each => {
    const { sealImage }: Sealed = signer;
    if (!sealImage) return signer;
    const { pressing, alt } = wantedOf(signer);
    const picture = pictureOf(sealImage, pressing);
    return picture ? { ...signer, pressed: { ...picture, alt } } : signer;
  };
  return { press, issues };
};

/**
 * Presses the seals and stamps that signatures name onto the blocks. Refuses with `input.invalid`, the key of the image as
 * path, where one is missing or cannot be printed: a document is never issued without the seal that it should have.
 */
export const pressSeals = (blocks: readonly Block[], files: SealFiles): Result<readonly Block[]> => {
  const { press, issues } = presser(files);
  const pressed = blocks.map((block): Block => {
    if (block.type === 'signature') return { ...block, signers: block.signers.map(press) };
    return block.type === 'stampedSignature' ? { ...block, stamps: block.stamps.map(press) } : block;
  });
  return issues.length > 0 ? refuse({ code: 'input.invalid', issues }) : accept(pressed);
};
