import { z } from 'zod';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';
import { Line } from './text.ts';

/** Who took what a receipt is about: an officer by name, or nobody, where it came in on line. */
export const Taken = z.union([z.strictObject({ by: Line }), z.strictObject({ online: z.literal(true) })]);
export type Taken = z.infer<typeof Taken>;

/** The line above the seal that says it. */
export const takenLine = (taken: Taken | undefined): Block[] => {
  if (!taken) return [];
  return [paragraph('by' in taken ? `收件经办人：${taken.by}` : '以上材料由网上提交，系统登记收到时自动出具本件。')];
};
