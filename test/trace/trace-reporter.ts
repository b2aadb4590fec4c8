import { join, relative } from 'node:path';
import process from 'node:process';
import type { Plugin } from 'vitest/config';
import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import { unproved } from './proofs.ts';
import { requirementProofs } from './requirement-proofs.ts';

const root = join(import.meta.dirname, '..', '..');

const testsOf = (module: TestModule) =>
  [...module.children.allTests()].map((test) => ({
    file: relative(root, module.moduleId),
    title: test.name,
    state: test.result().state,
  }));

/** Fails a run in which the test that a requirement names did not run and pass. */
class TraceReporter implements Reporter {
  #filtered = false;

  onInit({ config }: Vitest): void {
    this.#filtered = config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], _: unknown, reason: TestRunEndReason): void {
    // Tests that somebody picked by name are a part of their file; failed ones are told already.
    if (this.#filtered || reason !== 'passed') return;
    const missing = unproved(requirementProofs, modules.flatMap(testsOf));
    for (const line of missing) console.error(line);
    if (missing.length > 0) process.exitCode = 1;
  }
}

/** Beside whichever reporters a run is told to have. */
export const provingTrace: Plugin = {
  name: 'proving the trace',
  configureVitest: ({ vitest }) => {
    vitest.config.reporters.push(new TraceReporter());
  },
};
