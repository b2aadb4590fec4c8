/** What the typesetter uses of pdfkit beside what its published types tell; merged into those. */
declare namespace PDFKit {
  /** What pdfkit asks of a face that is open already. */
  type EmbeddedFont = {
    readonly id: string;
    readonly subset: import('fontkit').Subset;
    readonly widths: number[];
    readonly unicode: number[][];
    ref(): PDFKitReference;
  };

  interface PDFDocument {
    readonly _font: EmbeddedFont;
    readonly _root: PDFKitReference;
    /** Bytes written so far, and where each object begins; nothing where one is still to come. */
    readonly _offset: number;
    readonly _offsets: (number | null)[];
    _write(bytes: Uint8Array): void;
    _refEnd(reference: PDFKitReference): void;
    getStructTreeRoot(): PDFKitReference;
    getStructParentTree(): { add(key: number, value: PDFKitReference): void };
  }

  interface PDFOutline {
    /** An item that says where on which page it leads. */
    addItem(title: string, place: { pageNumber: number; top: number; expanded: boolean }): PDFOutline;
  }

  interface PDFPage {
    readonly structParentTreeKey: number;
  }

  interface PDFKitReference {
    /** Where the object begins in the file, once it is written. */
    offset: number;
    end(bytes?: Uint8Array): void;
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    font(face: import('fontkit').Font, family: string): this;
  }
}
