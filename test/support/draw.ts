/** Draws from a seed (mulberry32): the same seed gives the same draws. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  oneIn(many: number): boolean {
    return this.below(many) === 0;
  }

  of<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)];
  }

  /** One of the things, each as likely as its weight among all of them. */
  weighed<T>(things: readonly T[], weight: (thing: T) => number): T | undefined {
    let left = things.reduce((sum, thing) => sum + weight(thing), 0) * this.fraction();
    return (
      things.find((thing) => {
        left -= weight(thing);
        return left <= 0;
      }) ?? things.at(-1)
    );
  }
}
