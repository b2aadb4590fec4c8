import type { ChildProcess } from 'node:child_process';

export type EngineName = 'dynamodb-local' | 'dynoxide';

/** A program that speaks DynamoDB's protocol on a port of this machine and keeps its data in a folder. */
export type TableEngine = {
  readonly name: EngineName;
  /** As the ready line says it. */
  readonly title: string;
  /** The file in which it keeps its data: no two engines read each other's. */
  readonly dataFile: string;
  /** What it lacks where it cannot be started, or ends at once. */
  readonly remedy: string;
  spawn(folder: string, port: number): Promise<ChildProcess>;
};
