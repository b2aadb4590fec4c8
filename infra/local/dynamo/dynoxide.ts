import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableEngine } from './table-engine.ts';

const dataFile = 'dynoxide.db';

/** One binary in Rust over SQLite, which needs no Java; `program` is its path. */
export const dynoxideAt = (program: string): TableEngine => ({
  name: 'dynoxide',
  title: 'dynoxide',
  dataFile,
  remedy: `The engine ${program} does not start: \`cargo install dynoxide-rs --locked\` makes it, or use --engine dynamodb-local.`,
  spawn: async (folder, { port, keeps }) => {
    await mkdir(folder, { recursive: true });
    const told = ['serve', '--host', '127.0.0.1', '--port', String(port), '--log', 'quiet'];
    const kept = keeps === 'file' ? ['--db-path', join(folder, dataFile)] : [];
    return spawn(program, [...told, ...kept], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  },
});
