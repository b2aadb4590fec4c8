import { z } from 'zod';
import { text } from '../directory.ts';
import { ExpertId } from '../expert.ts';
import { words } from '../words.ts';
import { column } from './make-column.ts';

const standings = { active: words('在库', 'In the pool'), suspended: words('暂停', 'Suspended') };

/** The pool of experts, and how far the series of numbers were used. */
export const officeSheets = {
  experts: {
    name: words('专家', 'Experts'),
    about: words('专家库现有人员。', 'Who is in the pool.'),
    columns: {
      expertId: column(words('专家编号', 'Expert id'), ['text', true], {
        hint: words('字母、数字、短横，登记后不变。', 'Letters, digits, hyphens; it never changes.'),
        example: 'E-001',
      }),
      name: column(words('姓名', 'Name'), ['text', true], { hint: words('姓名。', 'Name.'), example: '示例专家一' }),
      organization: column(words('单位', 'Body'), ['text', true], {
        hint: words('任职单位。', 'Where they work.'),
        example: '示例单位',
      }),
      recommendedBy: column(words('推荐部门', 'Recommended by'), ['text', true], {
        hint: words('第六条第（二）项。', 'Art. 6(2).'),
        example: '示例部门',
      }),
      fields: column(words('专业领域', 'Fields'), ['texts', true], {
        hint: words('几个的用分号隔开。', 'Several with semicolons.'),
        example: '示例领域一；示例领域二',
      }),
      status: column(words('状态', 'State'), ['choice', true], {
        hint: words('在库，或者暂停。', 'In the pool or Suspended.'),
        example: '在库',
        choices: standings,
      }),
    },
    schema: z.strictObject({
      expertId: ExpertId,
      name: text(40),
      organization: text(120),
      recommendedBy: text(60),
      fields: z.array(text(40)).min(1).max(20),
      status: z.enum(['active', 'suspended']),
    }),
  },
  numbers: {
    name: words('文号', 'Numbers'),
    about: words(
      '启用系统时各代字本年度已经用到的序号，系统从下一号编起。',
      'The last number used in each series so far: the next is the first of this system.',
    ),
    columns: {
      prefix: column(words('代字', 'Prefix'), ['text', true], {
        hint: words('与办公室设置中的发文机关代字一致。', 'As the settings have it.'),
        example: '示例函',
      }),
      year: column(words('年份', 'Year'), ['count', true], {
        hint: words('签发年份。', 'Of signing.'),
        example: '2026',
      }),
      last: column(words('已用至', 'Used up to'), ['count', true], {
        hint: words('最后一个已用序号。', 'The last number used.'),
        example: '12',
      }),
    },
    schema: z.strictObject({ prefix: text(20), year: z.int().min(2023).max(2199), last: z.int().min(1).max(99_999) }),
  },
} as const;
