const lookEveryMilliseconds = 500;

/** Calls `stop` when the npm that started this process has gone: a killed npm forwards no signal. */
export const stopWithNpm = (stop: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    stop();
  }, lookEveryMilliseconds);
  timer.unref();
};
