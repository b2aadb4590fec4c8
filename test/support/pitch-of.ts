import type { PrintedPdf } from './read-pdf.ts';

/** The least that two lines of third-size type stand apart below the head of a paper, in points; 29.6 where there are none. */
export const pitchOf = ({ pages }: PrintedPdf): number => {
  const gaps = pages.flatMap(({ texts }, at) => {
    const body = texts.filter(
      ({ turned, size, baseline }) => !turned && Math.abs(size - 16) < 0.1 && (at > 0 || baseline > 300),
    );
    const lines = body.map(({ baseline }) => baseline).sort((one, other) => one - other);
    return lines.slice(1).flatMap((line, before) => {
      const gap = line - (lines[before] ?? 0);
      return gap > 0.5 ? [gap] : [];
    });
  });
  return gaps.length > 0 ? Math.min(...gaps) : 29.6;
};
