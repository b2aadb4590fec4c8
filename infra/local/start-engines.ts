import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { sha256 } from '#shared/domain/hash.ts';
import type { Clock } from './clock.ts';
import type { Closers } from './closers.ts';
import type { DataFolder } from './data-folder.ts';
import { createTable } from './dynamo/create-table.ts';
import type { Dynamo } from './dynamo/start-dynamo.ts';
import { fillSystem } from './examples/fill-system.ts';
import { overrideByName } from './functions/function-environment.ts';
import type { OpenFunctions } from './functions/function-pool.ts';
import type { Invoke } from './functions/local-function.ts';
import { tellFaults } from './functions/tell-faults.ts';
import { developmentKey, timestampKey } from './keys/development-key.ts';
import { layCertificate } from './keys/lay-certificate.ts';
import { serveKeys } from './keys/serve-keys.ts';
import type { Listening } from './listen.ts';
import { openMailbox } from './mail/mailbox.ts';
import { serveMail } from './mail/serve-mail.ts';
import { platformEnvironment } from './platform.ts';
import { runSchedules } from './schedules/run-schedules.ts';
import { type Storage, startStorage } from './start-storage.ts';
import { startStreams } from './start-streams.ts';
import { openExecutionJournal } from './states/execution-journal.ts';
import { runStateMachines } from './states/run-state-machines.ts';
import { openStateMachines } from './states/serve-state-machines.ts';
import type { LocalSystem } from './template/read-system.ts';
import { serveTimestamps } from './timestamps/serve-timestamps.ts';

export type EngineNeeds = {
  /** Where the gateway listens. */
  readonly url: string;
  readonly system: LocalSystem;
  readonly dynamo: Dynamo;
  readonly clock: Clock;
  readonly folder: DataFolder;
  readonly closers: Closers;
  readonly openFunctions: OpenFunctions;
  readonly verbose: boolean;
  readonly complain: (sentence: string) => void;
  /** Whether the tables are filled with examples before anything follows from them. */
  readonly examples: boolean;
};

const logFile = ({ folder }: EngineNeeds): string => folder.file('logs/functions.log');

const openLog = (needs: EngineNeeds): Writable => {
  if (needs.verbose) return process.stderr;
  const file = logFile(needs);
  mkdirSync(dirname(file), { recursive: true });
  // Every copy of every function writes into it.
  return createWriteStream(file, { flags: 'a' }).setMaxListeners(0);
};

const createTables = async ({ system, dynamo }: EngineNeeds): Promise<Map<string, string>> => {
  const streams = new Map<string, string>();
  for (const table of system.tables) {
    const stream = await createTable(dynamo.client, table);
    if (stream) streams.set(`${table.arn}/stream/local`, stream);
  }
  return streams;
};

const startMail = async ({ folder, clock, closers }: EngineNeeds) => {
  const mailbox = openMailbox(folder.file('mails.ndjson'));
  const { url, stop } = await serveMail(mailbox, clock.now);
  closers.add(stop);
  return { mailbox, url };
};

/** A timestamp authority of this machine, whose certificate says that it is worth nothing in law. */
const startTimestamps = async ({ folder, clock, closers }: EngineNeeds) => {
  const key = timestampKey(folder.file('development-timestamp-key.pem'));
  const { url, stop } = await serveTimestamps(key, clock.now);
  closers.add(stop);
  return { TIMESTAMP_AUTHORITY: url, TIMESTAMP_FINGERPRINT: sha256(key.certificate) };
};

/** A key to seal with, where KMS would hold the office's, and its certificate, where the office would lay its own. */
const startKeys = async ({ system, folder, closers }: EngineNeeds, storage: Storage): Promise<Listening> => {
  const { privateKey, certificatePem } = developmentKey(folder.file('development-seal-key.pem'));
  const keys = await serveKeys(privateKey);
  closers.add(keys.stop);
  const buckets = new Set(system.functions.flatMap(({ environment }) => environment.DOCUMENT_BUCKET ?? []));
  await layCertificate({ endpoint: storage.endpoint, buckets: [...buckets], certificatePem });
  return keys;
};

const startFunctions = async (needs: EngineNeeds, urls: { readonly states: string; readonly mail: string }) => {
  const { system, clock, folder, closers, dynamo } = needs;
  const storage = await startStorage({ clock: clock.shared, directory: folder.file('s3'), buckets: system.buckets });
  closers.add(storage.stop);
  const keys = await startKeys(needs, storage);
  const timestamps = await startTimestamps(needs);
  const overrides = { PUBLIC_ADDRESS: needs.url, SIGN_IN_ISSUER: `${needs.url}/oidc`, ...timestamps };
  const functions = overrideByName(system.functions, overrides);
  const surroundings = {
    clock: clock.shared,
    log: openLog(needs),
    platform: platformEnvironment({
      dynamodb: dynamo.endpoint,
      s3: storage.endpoint,
      sfn: urls.states,
      ses: urls.mail,
      kms: keys.url,
    }),
  };
  const opened = needs.openFunctions(functions, surroundings);
  closers.add(opened.stop);
  const log = needs.verbose ? 'what it said above' : logFile(needs);
  const pools = { ...opened, invoke: tellFaults(opened.invoke, { functions, complain: needs.complain, log }) };
  return { pools, functions, surroundings };
};

type Door = Awaited<ReturnType<typeof openStateMachines>>;

const startStates = (needs: EngineNeeds, { door, invoke }: { door: Door; invoke: Invoke }) => {
  const { system, folder, clock, closers } = needs;
  const machines = runStateMachines({
    definitions: Object.fromEntries(
      system.stateMachines.map(({ arn, properties }) => [arn, properties.DefinitionString]),
    ),
    journal: openExecutionJournal(folder.file('executions.ndjson')),
    invoke,
    now: clock.now,
  });
  closers.add(machines.stop);
  door.serve(machines);
  closers.add(async () => door.serve(undefined));
  return machines;
};

export type Engines = Awaited<ReturnType<typeof startEngines>>;

/** Starts everything behind the gateway: tables, storage, functions, streams, state machines and schedules. */
export const startEngines = async (needs: EngineNeeds) => {
  const { system, clock, closers, complain } = needs;
  const streamArns = await createTables(needs);
  const door = await openStateMachines();
  closers.add(door.stop);
  const { mailbox, url: mail } = await startMail(needs);
  const { pools, functions, surroundings } = await startFunctions(needs, { states: door.url, mail });
  const machines = startStates(needs, { door, invoke: pools.invoke });
  const plans = system.schedules.map(({ properties }) => properties);
  const filled = needs.examples
    ? await fillSystem({ functions, surroundings, routes: system.routes, schedules: plans, clock })
    : undefined;
  const streams = startStreams({ ...needs, streams: streamArns, invoke: pools.invoke });
  closers.add(streams.stop);
  /** Whoever was invoked may have written: the stream is read at once. */
  const invoke: Invoke = async (arn, event) => {
    const outcome = await pools.invoke(arn, event);
    streams.nudge();
    return outcome;
  };
  const schedules = runSchedules({
    schedules: plans,
    clock,
    invoke,
    complain,
  });
  closers.add(schedules.stop);
  machines.resume();
  return { invoke, pools, machines, streams, schedules, mailbox, filled };
};
