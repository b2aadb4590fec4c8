/** Renderers that the bench compares: this project's first. Each is a module of this folder with a `prepare`. */
export const rendererNames = ['exit-docket', 'pdfkit', 'pdfmake', 'react-pdf', 'typst', 'chromium'] as const;
export type RendererName = (typeof rendererNames)[number];

/** typst and Chromium are native programs: there is nothing to bundle. */
export const inJavaScript = (name: RendererName): boolean => name !== 'typst' && name !== 'chromium';

/** Packages of `test/bench/peers`, which only those install who measure them. */
export const isPeer = (name: RendererName): boolean => ['pdfmake', 'react-pdf', 'typst'].includes(name);

/** Milliseconds from the start of the process to its first letter, the median of later ones, peak memory, size. */
export type RenderFigures = {
  readonly name: RendererName;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly peakMb: number;
  readonly bytes: number;
};
