import { namedTests, tableRows } from '#test/support/read-spec.ts';

/** A threat of `shared/spec/threats.md`, and the tests that fail without what stands against it. */
type Threat = { readonly id: string; readonly tests: readonly string[] };

export const threats: readonly Threat[] = tableRows('shared/spec/threats.md', /^[STRIDE]\d/).map(
  ([id = '', , , tests = '']) => ({ id, tests: namedTests(tests) }),
);
