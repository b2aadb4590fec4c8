const bodies: readonly (readonly [RegExp, string])[] = [
  [/(委|委员会)$/u, '委'],
  [/(总局|局)$/u, '局'],
  [/部$/u, '部'],
  [/署$/u, '署'],
  [/厅$/u, '厅'],
  [/(办|办公室)$/u, '办'],
  [/院$/u, '院'],
  [/行$/u, '行'],
  [/会$/u, '会'],
];

/** How a letter addresses a body of the state by its name: 你委, 你局, 你部; otherwise 你单位. */
const yourBody = (name: string): string => `你${bodies.find(([pattern]) => pattern.test(name))?.[1] ?? '单位'}`;

/** How a letter addresses those whom it goes to: one by its kind, several by 你们. */
export const addressed = (names: readonly string[]): string =>
  names.length === 1 && names[0] !== undefined ? yourBody(names[0]) : '你们';

/** How a letter addresses whoever wrote in: a unit by 你单位, a person by 您. */
export const writer = (kind: 'person' | 'organization'): string => (kind === 'person' ? '您' : '你单位');
