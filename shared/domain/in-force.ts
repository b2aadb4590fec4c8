import { Day } from './day.ts';
import { fault } from './fault.ts';
import { inForceFrom } from './law.ts';

/** A day of receipt under the rules: nothing received before they were in force is dealt with under them. Facts that began earlier and go on may still be counted. */
export const DayInForce = Day.refine(
  (on) => on >= inForceFrom,
  fault(`本细则自${inForceFrom}起实施，此前收到的材料不适用`, `the rules are in force from ${inForceFrom}`),
);
