import { pathToFileURL } from 'node:url';

/** A process of its own: imports a bundle as Lambda does at INIT, and tells what that took on stdout. */
const [bundle = ''] = process.argv.slice(2);

const begun = performance.now();
await import(pathToFileURL(bundle).href);
const imported = performance.now() - begun;

// What INIT sets off and does not wait for, such as opening fonts, ends before the process would.
process.once('beforeExit', () => {
  const settled = performance.now() - begun;
  const peakRssMiB = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ runtime: begun, imported, settled, peakRssMiB }));
});
