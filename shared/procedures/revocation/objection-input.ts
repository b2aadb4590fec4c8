import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { limits } from '../../domain/limits.ts';

/** An objection as somebody raises it; who gives no name is heard as a clue and stops nothing (R7.6c). */
export const ObjectionInput = z.strictObject({
  kind: z.enum(['person', 'organization', 'anonymous']),
  name: text(60).optional(),
  contact: text(100).optional(),
  receivedOn: Day.optional(),
  substance: text(limits.objectionCharacters),
  evidence: z.array(text(limits.evidenceCharacters)).max(limits.objectionEvidence),
});
