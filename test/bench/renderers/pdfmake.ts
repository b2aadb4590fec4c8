import pdfmake from 'pdfmake';
import { facePaths, letterOf, type Render } from './letter.ts';

export const prepare = async (folder: string): Promise<Render> => {
  const { body, title, table } = await facePaths(folder);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ body: { normal: body }, title: { normal: title }, table: { normal: table } });
  return async (run) => {
    const letter = letterOf(run);
    const definition = {
      pageSize: 'A4',
      pageMargins: [79, 105, 74, 99],
      defaultStyle: { font: 'body', fontSize: 16, lineHeight: 1.5 },
      content: [
        { text: letter.title, font: 'title', fontSize: 22, alignment: 'center' },
        ...letter.paragraphs.map((text) => ({ text, alignment: 'justify', leadingIndent: 32 })),
        { pageBreak: 'before', font: 'table', fontSize: 10.5, table: { headerRows: 1, body: letter.table } },
      ],
    };
    return pdfmake.createPdf(definition).getBuffer();
  };
};
