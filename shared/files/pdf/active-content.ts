/** What makes a PDF do something, lead elsewhere or carry others within it. */
export const activeContents = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'FileReference',
  'RichMedia',
  'Form',
  'OpenAction',
  'Link',
  'Encrypted',
] as const;
export type ActiveContent = (typeof activeContents)[number];

/** What is found in a PDF: something that acts, nothing, or that it cannot be read whole. */
export type PdfFinding = ActiveContent | 'none' | 'broken';
