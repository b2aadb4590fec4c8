import { prefetchFonts } from './fonts/read-fonts.ts';

/**
 * A renderer over a built font folder: the fonts are read while the typesetter's code is still being loaded. `warmUp`
 * makes one letter for nobody, so that the first real one finds the faces open and the code compiled.
 */
export const openRenderer = async (folder: string) => {
  const files = prefetchFonts(folder);
  const [{ openFonts }, { renderDocument, renderWhole }] = await Promise.all([
    import('./fonts/open-fonts.ts'),
    import('./render-document.ts'),
  ]);
  const fonts = openFonts(await files);
  const warmUp = async (): Promise<void> => {
    const { exitApprovalReply } = await import('./documents/exit-approval-reply.ts');
    await renderDocument(fonts, exitApprovalReply.kind, exitApprovalReply.sample);
  };
  return { fonts, renderDocument, renderWhole, warmUp };
};
