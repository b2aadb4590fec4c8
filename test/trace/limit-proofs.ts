import type { limits } from '#shared/domain/limits.ts';

/** The tests that fill a bound up to its refusal, or up to what comes in its place; more than one fill where it is both. */
type Filled = Readonly<Record<keyof typeof limits, readonly string[]>>;

const doors = 'test/store/doors.test.ts#is refused by %s before it is parsed';
const room = 'test/unit/procedure/file-room.test.ts';
const word = 'test/files/read-word.test.ts';
const image = 'test/files/image-from-outside.test.ts';
const store = 'test/store/transaction.test.ts';
const bounded = 'test/store/transaction-bounds.test.ts#is refused in words, with nothing written: %s';
const settled = 'test/unit/functions/until-settled.test.ts';
const pages = 'test/portal/guard.test.ts';
const redriven =
  'test/store/redrive.test.ts#is tried six times more in three days, with growing pauses, then waits for a person, who starts it all anew';
const sessions = 'test/portal/sessions.test.ts';
const filled = 'test/unit/functions/limits-filled.test.ts';
const written = [`${filled}#is taken up to its bound: %s`, `${filled}#is refused in words beyond it: %s`];
const pdf =
  'test/files/pdf-from-outside.test.ts#is broken when it unpacks to more than any paper holds, nests without end, or claims rows that it has not';

/** Every upper bound, and what fills it (O19): one without a test does not compile. */
export const limitProofs = {
  bodyLevels: [doors],
  bodyMembers: [doors],
  formFields: [`${pages}#refuses a form of more fields than any form has`],
  issuesTold: ['test/store/doors.test.ts#within bounds tells a hundred of its faults, and how many more there are'],
  charactersTold: [`${filled}#are named up to a bound, in the refusal and in its words`],
  keptFormBytes: [`${pages}#keeps %i times 16 KB or says that it did not`],
  keptForms: [`${pages}#keeps as many forms as it may, and one more is told as not kept`],
  paperNumbers: ['test/store/paper-numbers.test.ts#are not taken in of %s'],
  sessionIdleMinutes: [`${sessions}#is over when nobody has used it for an hour, and goes on as long as somebody does`],
  sessionSeenSeconds: [`${sessions}#is noted as used no more often than every few minutes`],
  sessionsListed: [`${sessions}#are listed up to a bound, the latest of them; all others end, however many there are`],
  transactionItems: [bounded],
  transactionBytes: [bounded],
  itemBytes: [bounded],
  storeTries: [`${store}#is asked eight times for keys that it leaves out, with growing pauses, and then no more`],
  storeFirstPause: [`${store}#is asked eight times for keys that it leaves out, with growing pauses, and then no more`],
  storeLongestPause: [
    `${settled}#is tried anew after pauses that grow to a bound, and never pauses after the last try`,
  ],
  retryAfter: [`${store}#refuses a command with 503, tells when to come back, and has changed nothing`],
  issuanceWatched: ['test/portal/making.test.ts#is watched for two minutes, and left to a task after that'],
  issuanceLook: [
    'test/portal/making.test.ts#is watched by the page of its case, which changes once the paper is there and then stops',
  ],
  issuanceRestarts: [redriven],
  issuanceFirstPause: [redriven],
  onlineObjectionsADay: [
    'test/store/objection-bounds.test.ts#by organizations that sign in close their own door for the day, and no other',
  ],
  onlineObjectionsACase: [`${filled}#are so many by %s, and any number from paper`],
  objectionsOfAddressADay: [
    'test/store/objection-bounds.test.ts#from one address, even all at once, close the page to that address alone',
  ],
  objectionCharacters: [...written],
  objectionEvidence: [...written],
  evidenceCharacters: [...written],
  attachmentsADay: [
    'test/store/attachments.test.ts#is one of so many that an organization sends, a day and in all; staff enters as many as come on paper',
  ],
  attachmentsACase: [
    'test/store/attachments.test.ts#is one of so many that an organization sends, a day and in all; staff enters as many as come on paper',
  ],
  actsAwaiting: [
    'test/unit/procedure/entrances.test.ts#are done that day, whatever day is typed, and bounded while they await their answer; paper never is',
  ],
  partyRequests: [
    'test/unit/procedure/party-requests.test.ts#is not there before the opinion was told, bounded on line and never on paper',
  ],
  officersAsked: [
    'test/unit/procedure/standing-aside.test.ts#go on where it is refused, and are asked for on paper beyond the bound on line',
  ],
  infectedFilesADay: [
    'test/store/attachments.test.ts#is taken no more that day of whoever sent too many infected ones, and of anybody else all the same',
  ],
  caseBytes: [`${room}#is the offices’ own: what an organization states uses up none of it, and both fit into an item`],
  toldBytes: [
    `${room}#is not used up by answers to inquiries: none is asked beyond their own, and what was asked is taken`,
    `${room}#is not used up by what clues tell, which have their own`,
  ],
  partyCharacters: [...written],
  correctionsAwaiting: ['test/journeys/corrections.test.ts#waits for its decision among no more than there may be'],
  lateAppealsKept: [`${room}#is not used up by appeals that come late, one after another; the last is kept whole`],
  lateAppealCharacters: [`${room}#is not used up by appeals that come late, one after another; the last is kept whole`],
  listRows: [
    'test/store/list-kills.test.ts#is signed in one transaction of what the table takes, and worked off row by row',
  ],
  listSideBySide: [
    'test/store/list-kills.test.ts#is signed in one transaction of what the table takes, and worked off row by row',
  ],
  listClaimMinutes: [
    'test/store/list-kills.test.ts#anywhere in its signature or between its rows, before or after any call, ends complete: one number, one paper',
  ],
  owedAtOnce: [`${filled}#are looked at up to a bound; the schedule goes on with the rest`],
  wordBytes: [
    'test/journeys/draft-by-word.test.ts#is refused in words where it is none, acts, changes nothing, or fixed words are gone',
  ],
  wordEntries: [`${word}#is refused with %s`],
  wordUnpackedBytes: [`${word}#is not unpacked beyond its bound, whatever size it claims`],
  wordLevels: [`${word}#is refused with %s`],
  pdfUnpackedBytes: [pdf],
  pdfSeconds: [`${filled}#is broken after so many seconds, and no thread goes on with it`],
  imagePixels: [`${image}#is too large by its header: %d × %d`, `${image}#is taken up to the bound`],
  imagePasses: [`${image}#is broken with %s`],
  decisionTries: [
    `${settled}#is refused in words after the tries of a decision, and answered where one of them settles it`,
  ],
} as const satisfies Filled;
