const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Says that something was left out, where a text is cut. */
const rest = '……（以下从略）';

/**
 * A text of at most `most` UTF-16 units: itself, or its beginning, cut between graphemes and never at a blank, with words
 * that say so. `most` leaves room for those words.
 */
export const cutText = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - rest.length) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${rest}`;
};
