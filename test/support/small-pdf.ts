/** What is put into a small PDF: members of its catalog, objects from number 5 on, and what follows the last of them. */
export type SmallPdf = { readonly catalog?: string; readonly objects?: readonly string[]; readonly trailer?: string };

/** A PDF of one empty page, with a note of its own. */
export const smallPdf = (note: string, { catalog = '', objects = [], trailer = '' }: SmallPdf = {}): Buffer => {
  const bodies = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    `<${Buffer.from(note).toString('hex')}>`,
    ...objects,
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [at, body] of bodies.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${at + 1} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }
  const begin = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${begin}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${end}`, 'latin1')]);
};
