import { clock, openTable } from '../lib/world.ts';
import { recordBounce } from './record-bounce.ts';

const world = { table: openTable(), ...clock };

/** What SES tells of mail that came back, by EventBridge: at least once, in any order. */
export const handler = (event: unknown): Promise<void> => recordBounce(event, world);
