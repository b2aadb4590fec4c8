import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { ExpertId } from '../../domain/expert.ts';
import { named } from '../../domain/label.ts';

export { ExpertId };

/** An expert of the pool as appointed to a panel, with the declaration made before (R6.2). */
export const PanelMember = z.strictObject({
  expertId: named('专家', 'Expert', ExpertId),
  name: named('名称', 'Name', text(40)),
  organization: named('单位', 'Body', text(120)),
  recommendedBy: named('推荐部门', 'Recommended by', text(60)),
  declaredNoInterest: named('已声明无利害关系', 'Declared to have no interest', z.boolean()),
});
