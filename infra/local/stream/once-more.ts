/**
 * Runs `task` one at a time: a call made while it runs is answered by the end of one more run that begins after the
 * call, shared by all who asked meanwhile.
 */
export const onceMore = (task: () => Promise<void>): (() => Promise<void>) => {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const ask = (): Promise<void> => {
    if (!current) {
      current = task().finally(() => {
        current = undefined;
      });
      return current;
    }
    next ??= current.then(() => {
      next = undefined;
      return ask();
    });
    return next;
  };
  return ask;
};
