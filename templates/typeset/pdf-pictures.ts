import type { Picture } from '#templates/seals/picture.ts';

/** Names on the page: of the picture, and of the state in which its ink goes through what lies below it. */
export type PictureNames = { readonly picture: string; readonly ink: string };

type Reference = PDFKit.PDFKitReference;

const image = ({ width, height }: Picture, more: Record<string, unknown>) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: 8,
  ...more,
});

const embed = (document: PDFKit.PDFDocument, picture: Picture): Reference => {
  const write = (more: Record<string, unknown>, bytes: Uint8Array): Reference => {
    const reference = document.ref(image(picture, more));
    reference.end(bytes);
    return reference;
  };
  if (picture.kind === 'jpeg')
    return write({ ColorSpace: picture.grey ? 'DeviceGray' : 'DeviceRGB', Filter: 'DCTDecode' }, picture.bytes);
  const cover = picture.cover ? { SMask: write({ ColorSpace: 'DeviceGray' }, picture.cover) } : {};
  return write({ ColorSpace: 'DeviceRGB', ...cover }, picture.colours);
};

/** Puts pictures into the PDF, each once, and onto the page in hand; the page says in which colours it is blended. */
export const pictureDesk = (document: PDFKit.PDFDocument) => {
  const embedded = new Map<Picture, { readonly name: string; readonly reference: Reference }>();
  let state: Reference | undefined;
  return (picture: Picture): PictureNames => {
    const { page } = document;
    const known = embedded.get(picture) ?? { name: `I${embedded.size + 1}`, reference: embed(document, picture) };
    embedded.set(picture, known);
    if (!state) {
      state = document.ref({ Type: 'ExtGState', BM: 'Multiply' });
      state.end();
    }
    page.xobjects[known.name] = known.reference;
    page.ext_gstates.Multiply = state;
    Object.assign(page.dictionary.data, { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } });
    return { picture: known.name, ink: 'Multiply' };
  };
};
