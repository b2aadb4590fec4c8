// Names each test that failed, with what it said, and counts them: the last line that .ci/run prints. Its arguments are the
// steps that failed; failing tests of `npm test` are counted one by one, and not once more as the step that ran them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const broken = [];
/** A run that was cut off leaves half a report, which counts as a failure and hides none of the others. */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(`out/${file}`, 'utf8'));
  } catch {
    broken.push(`out/${file} cannot be read`);
    return {};
  }
};
const inShort = (text = '') => text.slice(0, 1500);

const tellOne = ({ name, message, assertionResults = [] }) => {
  const file = name.replace(/^.*\/test\//, 'test/');
  const red = assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName, failureMessages = [] } of red)
    console.log(`ci: FAILED: ${file} > ${fullName}\n${inShort(failureMessages[0])}`);
  if (red.length === 0 && message) console.log(`ci: FAILED: ${file}\n${inShort(message)}`);
};

const proved = existsSync('out') ? readdirSync('out').filter((file) => /^proved-.*\.json$/.test(file)) : [];
const tests = existsSync('out/tests.json') ? read('tests.json') : {};
for (const { testResults = [] } of [tests, ...proved.map(read)]) testResults.forEach(tellOne);

const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = tests;
const steps = process.argv.slice(2).filter((name) => numFailedTests === 0 || !name.startsWith('npm test'));
const failed = numFailedTests + steps.length + broken.length;
for (const step of [...process.argv.slice(2), ...broken]) console.log(`ci: FAILED: ${step}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
