import { readFileSync, writeFileSync } from 'node:fs';

/** The clock of the embedded system: real time plus a shift that every worker reads from shared memory. */
export type Clock = {
  readonly shared: SharedArrayBuffer;
  now(): number;
  shift(): number;
  set(at: number): void;
  beReal(): void;
};

const storedShift = (file: string): number => {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof stored === 'number' ? stored : 0;
  } catch {
    return 0;
  }
};

/**
 * The shift is kept in `file`, so a system started again on the same data goes on in the same week; whoever was given
 * `shared` reads it there.
 */
export const openClock = (file: string, shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)): Clock => {
  const cell = new Float64Array(shared);
  const shift = () => cell[0] ?? 0;
  const keep = (milliseconds: number) => {
    cell[0] = milliseconds;
    writeFileSync(file, JSON.stringify(milliseconds));
  };
  cell[0] = storedShift(file);
  return {
    shared,
    shift,
    now: () => Date.now() + shift(),
    set: (at) => keep(at - Date.now()),
    beReal: () => keep(0),
  };
};
