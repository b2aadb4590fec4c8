import { create, type Font } from 'fontkit';
import { type FaceRole, type FontRole, faceRoles, fontRoles } from './font-role.ts';

export type FontFile = {
  readonly role: FaceRole;
  readonly family: string;
  readonly source: string;
  readonly substitute: boolean;
  /** Characters that the face draws as others: it counts as lacking them. */
  readonly untrue: readonly number[];
  /** Read when the face is opened; a document needs three or four of the six. */
  readonly bytes: Uint8Array;
};

/** A face ready for use. `glyphOf` answers 0 where the face lacks the character; `advanceOf` is in 1/1000 em. */
export type Face = Omit<FontFile, 'bytes' | 'untrue'> & {
  readonly font: Font;
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
};

/** For each role the faces to try, in order. */
export type FontSet = { readonly [role in FontRole]: readonly Face[] };

const advances = (font: Font): ((glyph: number) => number) => {
  const { metrics } = font.hmtx;
  const last = font.hhea.numberOfMetrics - 1;
  const scale = 1000 / font.unitsPerEm;
  return (glyph) => metrics.get(Math.min(glyph, last)).advance * scale;
};

const remember = (answer: (key: number) => number): ((key: number) => number) => {
  const known = new Map<number, number>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const fresh = answer(key);
    known.set(key, fresh);
    return fresh;
  };
};

/** A face is read and opened when its first character is asked for. */
const openFace = (file: FontFile): Face => {
  let opened: { readonly font: Font; readonly advanceOf: (glyph: number) => number } | undefined;
  const open = () => {
    if (!opened) {
      const font = create(file.bytes);
      opened = { font, advanceOf: advances(font) };
    }
    return opened;
  };
  const { role, family, source, substitute } = file;
  const untrue = new Set(file.untrue);
  return {
    role,
    family,
    source,
    substitute,
    get font() {
      return open().font;
    },
    glyphOf: remember((codePoint) => (untrue.has(codePoint) ? 0 : open().font._cmapProcessor.lookup(codePoint))),
    advanceOf: remember((glyph) => open().advanceOf(glyph)),
  };
};

/** The faces that a role tries: letters and rare characters of its own beside it, then what all roles end in. */
const chainOf = (role: FontRole): FaceRole[] => {
  const beside = faceRoles.filter((each) => each.startsWith(role));
  const [letters, others] = [
    beside.filter((each) => each.endsWith('Latin')),
    beside.filter((each) => !each.endsWith('Latin')),
  ];
  return [...new Set<FaceRole>([...letters, ...others, 'songti', 'fallback', 'extension', ...fontRoles, ...faceRoles])];
};

/**
 * Opens the faces once per process; every role falls back on `songti`, then on `fallback`, then on what is left, so
 * that what one role can set all can.
 * Throws when a role has no file: the folder was not built by `npm run fonts`.
 */
export const openFonts = (files: readonly FontFile[]): FontSet => {
  const faces = new Map(files.map((file) => [file.role, openFace(file)]));
  const lacking = fontRoles.find((role) => !faces.has(role));
  if (lacking) throw new Error(`no font file for the role "${lacking}": run npm run fonts`);
  return Object.fromEntries(
    fontRoles.map((role) => [role, chainOf(role).flatMap((each) => faces.get(each) ?? [])]),
  ) as Record<FontRole, Face[]>;
};
