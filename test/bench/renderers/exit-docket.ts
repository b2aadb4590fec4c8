import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { letterData, type Render } from './letter.ts';

/** This project's renderer: the whole letter by GB/T 9704, tagged, PDF/A-2a. */
export const prepare = async (folder: string): Promise<Render> => {
  const fonts = openFonts(await readFonts(folder));
  return async (run) => {
    const rendered = await renderDocument(fonts, 'exitApprovalReply', letterData(run));
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
    return rendered.value.bytes;
  };
};
