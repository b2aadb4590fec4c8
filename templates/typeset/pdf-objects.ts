/** Objects of a PDF that are written as text; pdfkit would keep each as a tree of values and write it line by line. */
export type PdfObjects = {
  /** The number of an object that is written later. */
  reserve(): number;
  /** Writes objects one after another, in one piece. */
  write(objects: readonly PdfObject[]): void;
  /** Throws where an object was named and never written. */
  end(): void;
};

/** An object: its number, or the reference that pdfkit gave it, and what it says. */
export type PdfObject = { readonly object: number | PDFKit.PDFKitReference; readonly says: string };

/** A text of the PDF, in UTF-16 (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string): string => {
  let units = 'FEFF';
  for (let at = 0; at < text.length; at += 1) units += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${units}>`;
};

/** The objects of one document that are written so. */
export const pdfObjects = (document: PDFKit.PDFDocument): PdfObjects => {
  let waiting = 0;
  return {
    reserve: () => {
      waiting += 1;
      return document._offsets.push(null);
    },
    write: (objects) => {
      let text = '';
      const references: PDFKit.PDFKitReference[] = [];
      for (const { object, says } of objects) {
        const begins = document._offset + text.length;
        if (typeof object === 'number') {
          document._offsets[object - 1] = begins;
          waiting -= 1;
        } else {
          object.offset = begins;
          references.push(object);
        }
        text += `${typeof object === 'number' ? object : object.id} 0 obj\n${says}\nendobj\n`;
      }
      document._write(Buffer.from(text, 'latin1'));
      for (const reference of references) document._refEnd(reference);
    },
    end: () => {
      if (waiting !== 0) throw new TypeError(`${waiting} objects of the PDF were named and never written`);
    },
  };
};
