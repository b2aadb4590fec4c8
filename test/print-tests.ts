import { takeNothing } from '#infra/local/print-help.ts';
import { listTests } from './list-tests.ts';

takeNothing('npm run test:list   every test file and where it runs, one a line');

/** `npm run test:list`: every test file and where it runs, one a line. */
const commandsOf = (projects: readonly string[], parts: readonly string[]): string =>
  [
    ...projects.map((project) => (project === 'unit' ? 'npm run test:unit, npm test' : 'npm test')),
    ...parts.map((part) => `npm run prove ${part}`),
  ].join(', ');

for (const { file, projects, parts } of listTests()) console.info(`${file}  ${commandsOf(projects, parts)}`);
