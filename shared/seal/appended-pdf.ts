/** Objects of a PDF by their number, as text; what stands after `append` replaces or joins what stood before. */
type PdfObjects = Readonly<Record<number, string>>;

/** A PDF in the form that the renderer writes: one classical table of objects, none of them compressed together. */
export type ReadPdf = {
  /** The dictionary of an object as text; throws where the number is not in the table. */
  object(number: number): string;
  readonly size: number;
  readonly root: number;
  readonly trailer: string;
  /** The same bytes with objects after them and a table that names these (ISO 32000-1, 7.5.6). */
  append(objects: PdfObjects, id: string): Uint8Array;
};

const required = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`not a PDF of this renderer: it has no ${pattern.source}`);
  return found;
};

/** The number that a key refers to, as in `/Root 3 0 R`. */
export const referenceIn = (text: string, key: string): number =>
  Number(required(text, new RegExp(`/${key} (\\d+) 0 R`)));

const offsetsOf = (table: string): Map<number, number> => {
  const lines = table.split('\n').slice(2);
  return new Map(lines.flatMap((line, number) => (/ n/.test(line) ? [[number, Number(line.slice(0, 10))]] : [])));
};

const tableOf = (offsets: ReadonlyMap<number, number>): string =>
  [...offsets]
    .toSorted(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');

export const readPdf = (bytes: Uint8Array): ReadPdf => {
  // One character for each byte: offsets in the text are offsets in the file.
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(required(text.slice(-64), /startxref\n(\d+)\n%%EOF/));
  const [table = '', trailer = ''] = text.slice(start).split('trailer');
  const offsets = offsetsOf(table);
  const object = (number: number): string => {
    const offset = offsets.get(number);
    const opening = `${number} 0 obj\n`;
    if (offset === undefined || !text.startsWith(opening, offset)) throw new Error(`the PDF has no object ${number}`);
    return text.slice(offset + opening.length, text.indexOf('\nendobj', offset));
  };
  const size = Number(required(trailer, /\/Size (\d+)/));
  return {
    object,
    size,
    root: referenceIn(trailer, 'Root'),
    trailer,
    append: (objects, id) => {
      let body = '';
      const placed = new Map<number, number>();
      for (const [number, content] of Object.entries(objects)) {
        placed.set(Number(number), bytes.byteLength + body.length);
        body += `${number} 0 obj\n${content}\nendobj\n`;
      }
      const next = Math.max(size, ...Object.keys(objects).map((number) => Number(number) + 1));
      const first = required(trailer, /\/ID \[(<[^>]*>)/);
      const keys = `/Size ${next}\n/Root ${referenceIn(trailer, 'Root')} 0 R\n/Info ${referenceIn(trailer, 'Info')} 0 R`;
      const end = `trailer\n<<\n${keys}\n/Prev ${start}\n/ID [${first} <${id}>]\n>>`;
      const added = `${body}xref\n${tableOf(placed)}${end}\nstartxref\n${bytes.byteLength + body.length}\n%%EOF\n`;
      return new Uint8Array(Buffer.concat([bytes, Buffer.from(added, 'latin1')]));
    },
  };
};
