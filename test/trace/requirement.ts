/**
 * A requirement of the rules: its id, the article, the article's own words (empty where the rules are silent and a
 * default stands), the rule in code as `path#name`, and a test that fails without it as `path#title`.
 */
export type Requirement = readonly [id: string, article: string, words: string, rule: string, test: string];

/** Where the rules and their tests live, so that a row stays on its lines. */
export const at = {
  exit: 'shared/procedures/voluntary-exit',
  revoke: 'shared/procedures/revocation',
  parts: 'shared/procedures/parts',
  domain: 'shared/domain',
  unit: 'test/unit/procedure',
  letters: 'test/unit/templates/documents/wording.test.ts',
} as const;
