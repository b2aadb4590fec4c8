/** Every upper bound, once. */
export const limits = {
  /** Levels of nesting of a body, and its members: keys and values of lists together. */
  bodyLevels: 32,
  bodyMembers: 10_000,
  /** Fields that one form sends. */
  formFields: 5_000,
  /** Faults that one refusal lists; how many more there are is told. Characters that cannot be set and are named. */
  issuesTold: 100,
  charactersTold: 50,
  /** Bytes of one form kept while it is filled in, and forms kept for one person or browser. */
  keptFormBytes: 32_768,
  keptForms: 20,
  /** Numbers given on paper that one entry takes in: a slip of the hand may not use a series up. */
  paperNumbers: 2_000,
  /** Minutes without use after which a session is over, seconds between two notes of its use, sessions shown to a person. */
  sessionIdleMinutes: 60,
  sessionSeenSeconds: 300,
  sessionsListed: 50,
  /** Items of one transaction, its bytes, and bytes of one item, as DynamoDB takes them. */
  transactionItems: 100,
  transactionBytes: 4_000_000,
  itemBytes: 400_000,
  /** Requests for one throttled read or transaction, before it is refused as too busy. */
  storeTries: 8,
  /** Milliseconds: the longest first pause between those requests, and the longest of all. */
  storeFirstPause: 50,
  storeLongestPause: 1000,
  /** Seconds after which somebody who was refused as too busy may ask again. */
  retryAfter: 5,
  /** Seconds for which a page watches papers being made, and between two looks of it. */
  issuanceWatched: 120,
  issuanceLook: 3,
  /** Issuances of one decision that the system starts again by itself, before a person has to. */
  issuanceRestarts: 6,
  /** Minutes before the first of them; each pause is twice the one before. */
  issuanceFirstPause: 5,
  /**
   * Objections over the public page by name, as many without one, and as many of organizations that sign in; what a clerk
   * enters from paper is never refused.
   */
  onlineObjectionsADay: 50,
  onlineObjectionsACase: 500,
  /** Of those over the public page, what one address sends to a case on a day, so that nobody alone closes it to others. */
  objectionsOfAddressADay: 10,
  /** Characters of an objection, and of each of its pieces of evidence. */
  objectionCharacters: 4000,
  objectionEvidence: 50,
  evidenceCharacters: 200,
  /** Files that an organization puts to a case over the page or the API; what staff enters from paper is never refused. */
  attachmentsADay: 50,
  attachmentsACase: 200,
  /** Acts of an organization online that came late, or after the effect, and await their answer; paper is never refused. */
  actsAwaiting: 3,
  /** Requests of an organization online that officers stand aside, in one case, that await their decision; paper is never refused. */
  officersAsked: 10,
  /** Requests of an organization online to see the file, or for a hearing, in one case, that await their answer; paper is never refused. */
  partyRequests: 5,
  /** Infected files that somebody sends on a day before nothing more is taken from them until the next. */
  infectedFilesADay: 5,
  /** Bytes of what the offices entered in a case beyond which they add nothing to its lists; deciding goes on. */
  caseBytes: 180_000,
  /**
   * Bytes of the answers to inquiries and of what clues tell beyond which none is asked for or merged; what was asked is
   * always taken.
   */
  toldBytes: 60_000,
  /** Characters that a party states in one act of a case; more goes as an attachment. */
  partyCharacters: 10_000,
  /** Corrections of recorded facts that await their decision, in one case. */
  correctionsAwaiting: 20,
  /** Late appeals that a case goes on to keep, and characters of each before the last; all stand whole in its log. */
  lateAppealsKept: 20,
  lateAppealCharacters: 200,
  /** Cases of one list: its signature is one transaction. More are a second list. */
  listRows: 85,
  /** Rows of a list that are looked at side by side; minutes after which the claims of a signature that died are given back. */
  listSideBySide: 8,
  listClaimMinutes: 2,
  /** Cases of one organization that a request gives what they are owed; the schedule goes on with the rest. */
  owedAtOnce: 100,
  /** Bytes of a text document (.docx) that is read back into a draft, files in it, and bytes that those read unpack to. */
  wordBytes: 2_000_000,
  wordEntries: 500,
  wordUnpackedBytes: 24_000_000,
  /** Elements within elements of such a document. */
  wordLevels: 500,
  /** Bytes that the packed objects of an uploaded PDF unpack to, and seconds for which one is looked at. */
  pdfUnpackedBytes: 16_000_000,
  pdfSeconds: 8,
  /** Picture elements of an uploaded image: a sheet of A3 at 600 dpi has 70 million. Passes in which a JPEG is drawn. */
  imagePixels: 100_000_000,
  imagePasses: 100,
  /** Tries of a decision that others come between, each on what it reads anew. */
  decisionTries: 6,
} as const;
