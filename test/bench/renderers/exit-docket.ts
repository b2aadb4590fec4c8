import { openRenderer } from '#templates/open-renderer.ts';
import type { Render } from './letter.ts';

/** This project's renderer: the whole letter by GB/T 9704, tagged, PDF/A-3a. */
export const prepare = async (folder: string): Promise<Render> => {
  const [{ fonts, renderDocument }, { letterData }] = await Promise.all([
    openRenderer(folder),
    import('./letter-data.ts'),
  ]);
  return async (run) => {
    const rendered = await renderDocument(fonts, 'exitApprovalReply', await letterData(run));
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
    return rendered.value.bytes;
  };
};
