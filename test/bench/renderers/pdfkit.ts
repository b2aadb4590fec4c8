import PDFDocument from 'pdfkit';
import { facePaths, letterOf, type Render } from './letter.ts';

const margins = { top: 105, bottom: 99, left: 79, right: 74 };

/** pdfkit as it comes: its own line breaking and table, fonts given by path. */
export const prepare = async (folder: string): Promise<Render> => {
  const { body, title, table } = await facePaths(folder);
  return async (run) => {
    const letter = letterOf(run);
    const document = new PDFDocument({ size: 'A4', margins, font: body });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.font(title).fontSize(22).text(letter.title, { align: 'center' });
    document.font(body).fontSize(16);
    for (const text of letter.paragraphs) document.text(text, { indent: 32, lineGap: 8, align: 'justify' });
    document.addPage().font(table).fontSize(10.5);
    document.table({ data: letter.table.map((row) => [...row]) });
    document.end();
    await ended;
    return Buffer.concat(chunks);
  };
};
