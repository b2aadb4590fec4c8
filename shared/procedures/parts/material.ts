import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';

/** Paper as it was handed in: what, how many copies, of how many pages. */
export const Material = z.strictObject({
  name: named('名称', 'Name', text(100)),
  copies: named('份数', 'Copies', z.int().min(1).max(999)),
  pages: named('页数', 'Pages', z.int().min(1).max(99_999)),
});
export type Material = z.infer<typeof Material>;
