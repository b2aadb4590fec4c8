import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isComplaint } from '#infra/complaint.ts';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder('engine');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusalOf = async (program: string): Promise<string> => {
  const engine = join(folder, 'dynoxide');
  writeFileSync(engine, program, { mode: 0o755 });
  const failed = await startDynamo(join(folder, 'data'), { engine }).catch((fault: unknown) => fault);
  if (!isComplaint(failed)) throw failed;
  return failed.message;
};

it('tells how an engine ended that does not start, what to do, and what it said itself', async () => {
  const told = await refusalOf('#!/bin/sh\necho "the folder has no room" >&2\nexit 3\n');
  expect(told).toMatch(
    /^dynoxide ended at once \(exit 3\)\. The engine .* does not start: .*\.\nIt said: the folder has no room$/,
  );
});

it('tells of one that ends in silence, or by a signal, without words of its own', async () => {
  expect(await refusalOf('#!/bin/sh\nexit 1\n')).toMatch(/\(exit 1\)\. .*dynamodb-local\.$/);
  expect(await refusalOf('#!/bin/sh\nkill -9 $$\n')).toMatch(/\(exit SIGKILL\)\. .*dynamodb-local\.$/);
});
