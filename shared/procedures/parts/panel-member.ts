import { z } from 'zod';
import { text } from '../../domain/directory.ts';

export const ExpertId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, { message: '专家编号无效 / not an expert id' });

/** An expert of the pool as appointed to a panel, with the declaration made before (R6.2). */
export const PanelMember = z.strictObject({
  expertId: ExpertId,
  name: text(40),
  organization: text(120),
  recommendedBy: text(60),
  declaredNoInterest: z.boolean(),
});
