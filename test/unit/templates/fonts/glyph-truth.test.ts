import { describe, expect, it } from 'vitest';
import { fontRoles } from '#templates/fonts/font-role.ts';
import { testFonts } from '#test/support/fonts.ts';

const fonts = await testFonts();

/** The outline that a role sets for a character, and the face that it comes from. */
const setIn = (role: (typeof fontRoles)[number], character: string) => {
  const code = character.codePointAt(0) ?? 0;
  const face = fonts[role].find((candidate) => candidate.glyphOf(code) !== 0);
  if (!face) throw new Error(`${role} has no ${character}`);
  return { face, outline: face.font.getGlyph(face.glyphOf(code)).path.commands };
};

describe('the sign of the yuan', () => {
  it.each(fontRoles)('has not the outline of the dollar in %s', (role) => {
    const yuan = setIn(role, '￥');
    const dollars = ['$', '＄'].map((sign) => setIn(role, sign));
    expect(yuan.outline.length).toBeGreaterThan(4);
    for (const dollar of dollars) expect(yuan.outline).not.toEqual(dollar.outline);
  });
});
