const longest = 300;

/**
 * Why something failed, in one line: of a process that failed, the line in which it names its error, not the code
 * around it, which may be minified.
 */
export const reasonOf = (fault: unknown): string => {
  const text = fault instanceof Error ? fault.message : String(fault);
  const lines = text.split('\n').map((line) => line.trim());
  const named = lines.find((line) => /^(Uncaught )?\[?[A-Z]\w*Error\b.*: /.test(line)) ?? lines.find(Boolean) ?? text;
  return named.length > longest ? `${named.slice(0, longest)}…` : named;
};
