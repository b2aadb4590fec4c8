import './test/own-surroundings.ts';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: files run side by side in two processes, which they share one after another.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    globalSetup: './test/share-tables.ts',
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ['default'],
  },
});
