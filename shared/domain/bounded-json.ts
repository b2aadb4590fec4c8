import { limits } from './limits.ts';
import { accept, type Result, refuse } from './result.ts';

const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];

/** The place after a string that begins at one. */
const afterString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return text.length;
};

/** How deep a text of JSON goes and how many members it has, keys and values of lists, counted without parsing it. */
const sizeOf = (text: string): { readonly levels: number; readonly members: number } => {
  let [open, levels, members, at] = [0, 0, 0, 0];
  while (at < text.length && levels <= limits.bodyLevels && members <= limits.bodyMembers) {
    const mark = text[at];
    if (mark === '{' || mark === '[') open += 1;
    if (mark === '}' || mark === ']') open -= 1;
    if (mark === ',' || mark === ':') members += 1;
    levels = Math.max(levels, open);
    at = mark === '"' ? afterString(text, at) : at + 1;
  }
  return { levels, members };
};

/** A text from outside as JSON: refused before it is parsed where it is nested too deep or has too many members. */
export const readBoundedJson = (text: string): Result<unknown> => {
  const { levels, members } = sizeOf(text);
  const { bodyLevels: mostLevels, bodyMembers: mostMembers } = limits;
  if (levels > mostLevels || members > mostMembers)
    return refuse({ code: 'input.tooComplex', mostLevels, mostMembers });
  try {
    return accept(JSON.parse(text));
  } catch {
    return refuse({ code: 'input.malformed' });
  }
};
