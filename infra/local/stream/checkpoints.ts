import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** For each shard, the last sequence number that was delivered or filtered out. */
const Checkpoints = z.record(z.string(), z.string());

export type CheckpointFile = { at(shardId: string): string | undefined; keep(shardId: string, sequence: string): void };

const stored = (file: string): Record<string, string> => {
  try {
    return Checkpoints.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing delivered yet: the stream is read from its oldest record, and delivery may repeat.
    return {};
  }
};

export const openCheckpoints = (file: string): CheckpointFile => {
  const known = stored(file);
  return {
    at: (shardId) => known[shardId],
    keep: (shardId, sequence) => {
      known[shardId] = sequence;
      writeFileSync(`${file}.new`, JSON.stringify(known));
      renameSync(`${file}.new`, file);
    },
  };
};
