import { Day, day } from './day.ts';

/** The rules are in force from the day they were issued (preamble, Art. 12): nothing received before is dealt with under them. */
export const inForceFrom = day('2023-01-06');

/** A day of receipt under the rules. Facts that began earlier and go on may still be counted. */
export const DayInForce = Day.refine((on) => on >= inForceFrom, {
  message: `本细则自${inForceFrom}起实施，此前收到的材料不适用 / the rules are in force from ${inForceFrom}`,
});
