/** Every upper bound, once. */
export const limits = {
  /** Requests for one throttled read or transaction, before it is refused as too busy. */
  storeTries: 8,
  /** Milliseconds: the longest first pause between those requests, and the longest of all. */
  storeFirstPause: 50,
  storeLongestPause: 1000,
  /** Seconds after which somebody who was refused as too busy may ask again. */
  retryAfter: 5,
  /** Issuances of one decision that the system starts again by itself, before a person has to. */
  issuanceRestarts: 6,
  /** Minutes before the first of them; each pause is twice the one before. */
  issuanceFirstPause: 5,
} as const;
