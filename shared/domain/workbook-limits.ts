/** Upper bounds of lists as files and of workbooks that are taken over. They stand apart from `limits`: no definition reads them. */
export const workbookLimits = {
  /** Entries of a list that one file gives out. */
  exportedRows: 20_000,
  /** Organizations that one go of a takeover writes; the schedule goes on with the rest. */
  takenOverAtOnce: 400,
  /** Series of numbers that one workbook begins: they are written with its approval. */
  takenOverSeries: 40,
  /** Bytes of a workbook (.xlsx) that is taken over, files in it, and bytes that those read unpack to. */
  workbookBytes: 4_000_000,
  workbookEntries: 500,
  workbookUnpackedBytes: 64_000_000,
  /** Rows of one of its sheets, empty ones that only have a format counted; cells that hold something, of all sheets. */
  workbookRows: 20_000,
  workbookCells: 400_000,
  /** Elements within elements of one of its parts. */
  workbookLevels: 60,
  /** Characters of one cell, and different texts of all cells. */
  workbookCellCharacters: 4000,
  workbookTexts: 400_000,
} as const;
