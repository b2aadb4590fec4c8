/** Where `--help` is asked for: says what the command does and takes, and ends the process. */
export const printHelp = (...lines: readonly string[]): void => {
  if (!process.argv.includes('--help')) return;
  console.log(lines.join('\n'));
  process.exit(0);
};
