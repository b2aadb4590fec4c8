import { Uscc, usccCheckCharacter } from '#shared/domain/uscc.ts';

/** A well-formed code of an organization that does not exist, another for each ordinal. */
export const usccAt = (ordinal: number): Uscc => {
  const body = `91110000MA${String(ordinal).padStart(7, '0')}`;
  return Uscc.parse(body + usccCheckCharacter(body));
};
