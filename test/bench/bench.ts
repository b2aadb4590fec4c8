/** One table of figures: the first column names the row, the others are right-aligned. */
export type Figures = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** What a bench found: tables and remarks for the reader, every sample for whoever counts again. */
export type Findings = {
  readonly tables: readonly Figures[];
  readonly remarks: readonly string[];
  readonly samples: unknown;
};

/** A bench measures and reports; it never fails for being slow. */
export type Bench = { readonly about: string; readonly run: () => Promise<Findings> };
