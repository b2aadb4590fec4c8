import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  SectionType,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { millimetre, paper, size, typeArea } from '#templates/typeset/measures.ts';
import { fontNames, fontTable, latinName } from './font-names.ts';
import {
  softBreak,
  type WordCell,
  type WordLine,
  type WordPart,
  type WordRule,
  type WordRun,
  type WordSection,
  type WordTable,
} from './word-part.ts';

/** A text document: its sections, what its properties tell, the words across its pages. */
export type WordDocument = {
  readonly title: string;
  readonly sections: readonly WordSection[];
  /** A letter's first page has no number (GB/T 9704-2012, 10.1). */
  readonly firstUnnumbered: boolean;
  readonly watermark: string;
  /** The wider margin stands at the right of even pages, for both sides are bound at one edge. */
  readonly mirrored: boolean;
  /** What is kept in the file's own properties, by name. */
  readonly properties: Readonly<Record<string, string>>;
};

const twips = (points: number): number => Math.round(points * 20);

const fontOf = (role: WordRun['role']) => ({
  ascii: latinName,
  hAnsi: latinName,
  cs: latinName,
  eastAsia: fontNames[role][0],
  hint: 'eastAsia',
});

const runsOf = ({ runs, points }: WordLine): TextRun[] =>
  runs.flatMap(({ text, role, red, wide }) =>
    text.split(softBreak).map(
      (part, at) =>
        new TextRun({
          text: part,
          font: fontOf(role),
          size: 2 * points,
          ...(at > 0 ? { break: 1 } : {}),
          ...(red ? { color: 'FF0000' } : {}),
          ...(wide !== undefined && wide < 100 ? { scale: wide } : {}),
        }),
    ),
  );

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** Thick rules have 1 pt and thin ones 0.75 (7.4.1: 0.35 and 0.25 mm), in eighths of a point. */
const ruleStyles = {
  thick: { style: BorderStyle.SINGLE, size: 8 },
  thin: { style: BorderStyle.SINGLE, size: 6 },
  double: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18 },
} as const;

const borderOf = ({ kind, red }: WordRule) => ({ ...ruleStyles[kind], color: red ? 'FF0000' : '000000', space: 4 });

const bordersOf = (rules: readonly WordRule[]): IParagraphOptions => {
  const [above, below] = (['above', 'below'] as const).map((side) => rules.find(({ at }) => at === side));
  return { border: { ...(above ? { top: borderOf(above) } : {}), ...(below ? { bottom: borderOf(below) } : {}) } };
};

const indentOf = ({ first = 0, left = 0, right = 0 }: WordLine) => ({
  left: twips(left),
  right: twips(right),
  ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
});

const paragraphOf = (line: WordLine, width: number = typeArea.width): Paragraph =>
  new Paragraph({
    alignment: alignments[line.align],
    indent: indentOf(line),
    spacing: { line: twips(line.pitch), lineRule: LineRuleType.EXACT, before: twips(line.above ?? 0), after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width - (line.right ?? 0)) }],
    ...(line.holdsNext ? { keepNext: true } : {}),
    ...(line.rules ? bordersOf(line.rules) : {}),
    children: runsOf(line),
  });

const cellOf = ({ line, share }: WordCell, whole: number): TableCell =>
  new TableCell({
    width: { size: (100 * share) / whole, type: WidthType.PERCENTAGE },
    children: [paragraphOf(line)],
  });

const tableOf = ({ rows, hasHead }: WordTable): Table =>
  new Table({
    alignment: AlignmentType.CENTER,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, at) => {
      const whole = cells.reduce((sum, { share }) => sum + share, 0);
      return new TableRow({
        tableHeader: hasHead && at === 0,
        cantSplit: true,
        children: cells.map((cell) => cellOf(cell, whole)),
      });
    }),
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A table that stands at the foot of the type area; its rules are those of its lines. */
const footOf = ({ rows }: WordTable): Table => {
  const width = twips(typeArea.width);
  const cellAt = ({ line: { rules = [], ...plain } }: WordCell): TableCell => {
    const [top = none, bottom = none] = (['above', 'below'] as const).map((side) => {
      const rule = rules.find(({ at }) => at === side);
      return rule ? { ...ruleStyles[rule.kind], color: '000000' } : undefined;
    });
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top, bottom, left: none, right: none },
      margins: { left: 0, right: 0 },
      children: [paragraphOf(plain)],
    });
  };
  return new Table({
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cellAt) })),
  });
};

const childOf = (part: WordPart, width: number): Paragraph | Table =>
  part.type === 'line' ? paragraphOf(part, width) : part.atFoot ? footOf(part) : tableOf(part);

/** “— 1 —” below the text, at the outer edge, one character in (7.5). */
const numbered = (side: 'left' | 'right'): Footer => {
  const run = { font: fontOf('songti'), size: 2 * size.fourth };
  return new Footer({
    children: [
      new Paragraph({
        alignment: alignments[side],
        indent: { left: twips(size.fourth), right: twips(size.fourth) },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
};

const marked = (watermark: string): Header =>
  new Header({ children: [new Paragraph({ children: [new TextWatermark({ text: watermark, font: '宋体' })] })] });

/** The margins of the type area (5.2), on a turned page by its own axes. */
const pageOf = (turned: boolean) => {
  const [top, left] = [typeArea.top, typeArea.left];
  const [bottom, right] = [paper.height - top - typeArea.height, paper.width - left - typeArea.width];
  const margin = turned ? { top: left, left: bottom, bottom: right, right: top } : { top, left, bottom, right };
  return {
    size: {
      width: twips(paper.width),
      height: twips(paper.height),
      orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      ...Object.fromEntries(Object.entries(margin).map(([edge, points]) => [edge, twips(points)])),
      header: twips(15 * millimetre),
      footer: twips(margin.bottom - 12 * millimetre),
    },
  };
};

const sectionOf = ({ turned, parts, even }: WordSection, at: number, document: WordDocument): ISectionOptions => {
  const header = marked(document.watermark);
  const isBare = at === 0 && document.firstUnnumbered;
  return {
    properties: {
      page: pageOf(turned),
      ...(isBare ? { titlePage: true } : {}),
      ...(even ? { type: SectionType.EVEN_PAGE } : {}),
    },
    headers: { default: header, even: header, ...(isBare ? { first: header } : {}) },
    footers: {
      default: numbered('right'),
      even: numbered('left'),
      ...(isBare ? { first: new Footer({ children: [new Paragraph({})] }) } : {}),
    },
    children: parts.map((part) => childOf(part, turned ? typeArea.height : typeArea.width)),
  };
};

const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The settings of the file, which the package cannot be told whole: pages bound at one edge, numbers at the outer one. */
const settingsOf = (mirrored: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${wordMain}">${mirrored ? '<w:mirrorMargins/>' : ''}<w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** A text document (.docx) as offices edit it: its faces by the names that they have there, exact lines, the margins of the standard. */
export const writeWord = async (document: WordDocument): Promise<Uint8Array> => {
  const { title, sections, properties, mirrored } = document;
  const written = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    sections: sections.map((section, at) => sectionOf(section, at, document)),
  });
  return Packer.toBuffer(written, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/settings.xml', data: settingsOf(mirrored) },
  ]);
};
