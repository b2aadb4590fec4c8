/** What has been started, to be stopped in the opposite order. */
export type Closers = {
  /** Once everything is closed, what is added is stopped at once. */
  add(stop: () => Promise<void> | void): void;
  closeAll(): Promise<void>;
};

export const makeClosers = (complain: (sentence: string) => void): Closers => {
  const stops: (() => Promise<void> | void)[] = [];
  let closing: Promise<void> | undefined;
  const close = async (stop: () => Promise<void> | void): Promise<void> => {
    try {
      await stop();
    } catch (failed) {
      complain(`A part did not stop cleanly: ${String(failed)}`);
    }
  };
  const closeEach = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await close(stop);
  };
  return {
    add: (stop) => {
      if (closing) closing = closing.then(() => close(stop));
      else stops.push(stop);
    },
    closeAll: () => {
      closing ??= closeEach();
      return closing;
    },
  };
};
