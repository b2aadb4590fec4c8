import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import { facePaths, letterOf, type Render } from './letter.ts';

const border = { borderWidth: 0.5, padding: 4, flexGrow: 1, flexBasis: 0 } as const;

export const prepare = async (folder: string): Promise<Render> => {
  const { body, title, table } = await facePaths(folder);
  for (const [family, src] of Object.entries({ body, title, table })) Font.register({ family, src });
  // Without this it hyphenates by Latin rules and never breaks a line of Chinese.
  Font.registerHyphenationCallback((word) => Array.from(word).flatMap((character) => [character, '']));
  return async (run) => {
    const letter = letterOf(run);
    const rows = letter.table.map((row, at) =>
      createElement(
        View,
        { key: at, style: { flexDirection: 'row', fontFamily: 'table', fontSize: 10.5 } },
        ...row.map((text, column) => createElement(Text, { key: column, style: border }, text)),
      ),
    );
    const texts = letter.paragraphs.map((text, at) =>
      createElement(Text, { key: at, style: { textIndent: 32, lineHeight: 1.5, textAlign: 'justify' } }, text),
    );
    const heading = createElement(
      Text,
      { style: { fontFamily: 'title', fontSize: 22, textAlign: 'center' } },
      letter.title,
    );
    const style = {
      fontFamily: 'body',
      fontSize: 16,
      paddingTop: 105,
      paddingBottom: 99,
      paddingLeft: 79,
      paddingRight: 74,
    };
    return renderToBuffer(
      createElement(
        Document,
        null,
        createElement(Page, { size: 'A4', style }, heading, ...texts),
        createElement(Page, { size: 'A4', style }, ...rows),
      ),
    );
  };
};
