/** What a page in Chinese may write in Latin letters, each with its reason; everything else is a word of the program. */
export const allowedLatin: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b[0-9A-HJ-NPQRTUWXY]{18}(?:-\d+)?\b/g, 'unified social credit codes and the cases under them'],
  [/\bX-\d{4}(?:-\d{4})?\b/g, 'codes of certificates'],
  [/\b(?:MOE|NDRC|SAMR)\b/g, 'codes under which departments reply, and recommend experts'],
  [/\b[\w.-]+@?example\.(?:cn|com)\b/g, 'addresses of the examples'],
  [/\bexpert-\d+\b/g, 'ids of the example experts'],
  [
    /\b(?:agency|office)-(?:clerk|head|deputy)\b|\bsuperior-head\b|\borganization-[ab]\b|\blegality-reviewer\b/g,
    'names under which example people sign in',
  ],
  [
    /\b(?:If-Match|ETag|Idempotency-Key|Accept|GET|HEAD|POST|ASCII|Base64)\b|\bapplication\/[a-z+-]+/g,
    'what programs send with a request',
  ],
  [/\b(?:PDF|PNG|JPEG|CSV|JSON|Word|WPS)\b|\.docx\b/g, 'kinds of files, and the programs that offices write with'],
  [/\bSHA-256\b|\b(?=[a-f]*\d)[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, 'checksums and their beginnings'],
  [/\d ?(?:KB|MB)\b/g, 'sizes'],
  [/\bAtom\b|\bOpenAPI\b|\bAPI\b/g, 'kinds of feeds and interfaces'],
  [/\bEnglish\b/g, 'the way to the other language, in that language'],
  [/\b1\+X\b/g, 'the pilot’s own name'],
  [/\bD档/g, 'the grade of Article 5(6)'],
  [/\bseal\/office\.png\b/g, 'an example of where an image lies'],
];
