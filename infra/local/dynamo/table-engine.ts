import type { ChildProcess } from 'node:child_process';

export type EngineName = 'dynamodb-local' | 'dynoxide';

/** Whether tables outlive the engine: in a file, or in memory, where nothing waits for the disk. */
export type Keeps = 'file' | 'memory';

/** A program that speaks DynamoDB's protocol on a port of this machine and keeps its data in a folder. */
export type TableEngine = {
  readonly name: EngineName;
  /** As the ready line says it. */
  readonly title: string;
  /** The file in which it keeps its data: no two engines read each other's. */
  readonly dataFile: string;
  /** What it lacks where it cannot be started, or ends at once. */
  readonly remedy: string;
  /** Starts it; what it says where it cannot go on can be read. */
  spawn(folder: string, told: { readonly port: number; readonly keeps: Keeps }): Promise<ChildProcess>;
};
