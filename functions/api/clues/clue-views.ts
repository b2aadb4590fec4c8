import type { Clue } from '#shared/domain/clue.ts';
import { type Day, dayAt } from '#shared/domain/day.ts';
import { type CountedTerm, countTerm } from '#shared/domain/term.ts';
import { readCalendar } from '#shared/store/calendars.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import type { World } from '../../lib/world.ts';

/** Until when a clue is to be screened, counted in working days from its entry into the ledger (Art. 7(1)). */
export type Screening = CountedTerm & { readonly overdue: boolean };

/** A clue; one that awaits its screening with the day until which. */
export type ToldClue = Clue & { readonly screening?: Screening };

type Counted = Pick<World, 'table' | 'seed' | 'now'>;

/** Clues as they are told: those that await their screening with its clock, by settings and calendar in force. */
export const tellClues = async (clues: readonly Clue[], world: Counted): Promise<readonly ToldClue[]> => {
  if (clues.every(({ screened }) => screened)) return clues;
  const [{ terms }, calendar] = await Promise.all([settingsInForce(world), readCalendar(world.table)]);
  const today: Day = dayAt(world.now());
  return clues.map((clue) => {
    if (clue.screened) return clue;
    const term = countTerm(dayAt(clue.loggedAt), { workingDays: terms.screening }, { calendar });
    return { ...clue, screening: { ...term, overdue: term.lastDay < today } };
  });
};
