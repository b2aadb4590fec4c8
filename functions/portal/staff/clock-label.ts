import { procedureNames } from '#shared/domain/case.ts';
import type { Lang } from '#templates/pages/words.ts';
import { procedureNamed, timerLabel } from '../labels.ts';

/** What a clock is called, where only its name is at hand: by whichever procedure has one of that name. */
export const clockLabel = (lang: Lang, clock: string): string => {
  const found = procedureNames.map(procedureNamed).find(({ timers }) => timers[clock]);
  return found ? timerLabel(lang, found, clock) : clock;
};
