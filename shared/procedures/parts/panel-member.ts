import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { ExpertId } from '../../domain/expert.ts';

export { ExpertId };

/** An expert of the pool as appointed to a panel, with the declaration made before (R6.2). */
export const PanelMember = z.strictObject({
  expertId: ExpertId,
  name: text(40),
  organization: text(120),
  recommendedBy: text(60),
  declaredNoInterest: z.boolean(),
});
