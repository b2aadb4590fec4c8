/** What has been started, to be stopped in the opposite order. */
export type Closers = { add(stop: () => Promise<void> | void): void; closeAll(): Promise<void> };

export const makeClosers = (complain: (sentence: string) => void): Closers => {
  const stops: (() => Promise<void> | void)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    closeAll: async () => {
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        try {
          await stop();
        } catch (failed) {
          complain(`A part did not stop cleanly: ${String(failed)}`);
        }
      }
    },
  };
};
