import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { printHelp } from '#infra/local/print-help.ts';
import { digestsOf, versioned } from './digest-of.ts';
import { makeWalks } from './make-walks.ts';
import { digestsFile, readDigests, readWalks, walksFile, writtenWalks } from './recorded.ts';
import { departuresIn } from './walks.ts';

printHelp('npm run record:versions -- "why definitions or templates decide or say otherwise now"');

/**
 * `npm run record:versions -- "why"`: puts the digests of the definitions and templates as they stand on record, and the
 * walks as they are decided now, with the reason for every one that moved. Frozen once a version is released.
 */
const reason = process.argv.slice(2).join(' ').trim();
if (reason.length < 10) {
  console.error('usage: npm run record:versions -- "why definitions or templates decide or say otherwise now"');
  process.exit(2);
}

const known = await readDigests();
const digests = await digestsOf(versioned);
const moved = Object.keys(digests).filter((name) => known[name]?.digest !== digests[name]);
const recorded = Object.entries(digests).map(
  ([name, digest]) => [name, known[name]?.digest === digest ? known[name] : { digest, reason }] as const,
);
await writeFile(digestsFile, `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`);
const departed = existsSync(walksFile) ? departuresIn(await readWalks()) : undefined;
if (departed?.length !== 0) await writeFile(walksFile, writtenWalks(makeWalks(reason)));
console.log(`${moved.length} digests moved, ${departed?.length ?? 'all'} walks are recorded anew: ${reason}`);
