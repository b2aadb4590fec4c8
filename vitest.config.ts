import './test/own-surroundings.ts';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { provedAlone, testPlaces } from './test/places.ts';
import { provingTrace } from './test/trace/trace-reporter.ts';

const project = (name: keyof typeof testPlaces, ...globalSetup: string[]): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [...testPlaces[name].include],
    exclude: [...testPlaces[name].exclude, ...(process.env.DOSE === 'whole' ? [] : provedAlone)],
    globalSetup,
    pool: 'forks',
    isolate: false,
    // As the product runs: Node strips the types itself, which takes half the time of a bundler's modules.
    experimental: { viteModuleRunner: false },
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  plugins: [provingTrace],
  test: {
    // Two cores: files run side by side in two processes, which they share one after another.
    maxWorkers: 2,
    globalSetup: './test/say-seed.ts',
    sequence: { sequencer: LongestFirst },
    reporters: ['default'],
    projects: [project('system', './test/share-tables.ts'), project('long'), project('unit')],
  },
});
