/** What every answer carries: kept by nobody, taken for what it says it is, asked for over HTTPS alone from then on. */
export const headersAlways = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** What answers without a page of their own add: nothing in them is to be run or framed elsewhere. */
export const headersOfData = {
  ...headersAlways,
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
} as const;
