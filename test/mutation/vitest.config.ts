import '../own-surroundings.ts';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The unit tests of what is mutated, in one process. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..'),
    include: [
      'test/unit/domain/{term,serving,expert-draw}.test.ts',
      'test/unit/procedure/{authorize,eligibility,exit-intake,intake-guards,interruption,receipts,suspension,voluntary-exit}.test.ts',
      'test/unit/store/*.test.ts',
      'test/store/transaction.test.ts',
      'test/unit/templates/typeset/{break-lines,columns,fit-lines,recorded-breaks}.test.ts',
    ],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
