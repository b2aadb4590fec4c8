/** Points in a millimetre; every measure of the typesetter is in points, x to the right and y down from the corner. */
export const millimetre = 72 / 25.4;

export const paper = { width: 595.28, height: 841.89 } as const;

/** The type area (版心): 156 × 225 mm, 28 mm from the binding edge, 37 mm from the top (GB/T 9704-2012, 5.2). */
export const typeArea = {
  left: 28 * millimetre,
  top: 37 * millimetre,
  width: 156 * millimetre,
  height: 225 * millimetre,
} as const;

/** How much wider the binding margin is than the one across from it: 28 to 26 mm. */
export const bindingOff = 2 * millimetre;

/** One of 28 cells across the type area: a third-size character is 16 pt and stands in 15.793. */
export const cell = typeArea.width / 28;

/** From one of the 22 lines to the next: a character and 7/8 of its height, filling the type area exactly. */
export const linePitch = 29.6;

/** Sizes of type by their Chinese names: 2号, 3号, 4号, 5号, 小5号. */
export const size = { second: 22, third: 16, fourth: 14, fifth: 10.5, smallFifth: 9 } as const;

/** From the top of the em box to the baseline, in ems: the faces' own ascents differ and are never used. */
export const ascent = 0.88;

/** Red of issuer marks and rules, as sRGB 0–1 (Y80 M80 has no fixed equivalent; offices use pure red on screen). */
export const red = [1, 0, 0] as const;
