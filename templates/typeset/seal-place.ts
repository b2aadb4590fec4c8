import type { Signer } from './block.ts';
import type { PictureItem } from './frame.ts';
import { size } from './measures.ts';
import { addElement, type StructureElement } from './structure.ts';

/** How far below the seal's centre the name stands, in heights of the seal: “a little below” (GB/T 9704-2012, 7.3.5.1). */
const below = 0.06;
/** How far below it the date may end, which the seal is pressed over too. */
const farthest = 0.46;

/** From the top of so many lines of type to their middle, in points. */
export const middleOf = (lines: number, pitch: number): number => ((lines - 1) * pitch + size.third) / 2;

/** Lines of a name, and what is written for the seal, under a seal of some height; the last ones stand over the date. */
export type Pressed = {
  readonly lines: number;
  readonly pitch: number;
  readonly height: number;
  readonly dated: boolean;
};

/** From the top of the lines of a name to the top of a seal that is pressed over them; negative where it begins above. */
export const sealTop = ({ lines, pitch, height, dated }: Pressed): number => {
  const centre = middleOf(lines, pitch) - below * height;
  const dateEnd = lines * pitch + size.third;
  return (dated ? Math.max(centre, dateEnd - farthest * height) : centre) - height / 2;
};

/** The blank lines between text and name that leave the seal's top under the text's last line, within one line of it. */
export const linesAbove = (pressed: Pressed): number =>
  Math.max(0, Math.ceil((-sealTop(pressed) - (pressed.pitch - size.third)) / pressed.pitch));

type Place = { readonly axis: number; readonly top: number; readonly parent: StructureElement };

/** The seal of a signer centred on an axis, where an image of it is at hand. */
export const sealItem = ({ pressed }: Signer, { axis, top, parent }: Place): PictureItem[] => {
  if (!pressed) return [];
  const { picture, width, height, alt } = pressed;
  const element = addElement(parent, 'Figure', alt);
  return [{ kind: 'picture', x: axis - width / 2, y: top, width, height, picture, element }];
};
