/** Where `--help` is asked for: says what the command does and takes, and ends the process. */
export const printHelp = (...lines: readonly string[]): void => {
  if (!process.argv.includes('--help')) return;
  console.log(lines.join('\n'));
  process.exit(0);
};

/** The same for a command that takes nothing: what is given all the same is refused before anything is done. */
export const takeNothing = (...lines: readonly string[]): void => {
  printHelp(...lines);
  const [given] = process.argv.slice(2);
  if (given === undefined) return;
  console.error([`This command takes nothing, and was given ${given}.`, ...lines].join('\n'));
  process.exit(2);
};
