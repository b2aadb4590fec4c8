import { Day, Instant } from '#shared/domain/day.ts';
import type { SampleName } from './define-page.ts';
import { words } from './words.ts';
import type { WorkData, WorkItem } from './work-data.ts';

const day = (text: string): Day => Day.parse(text);

const organization = { href: '/cases/91110000MA0000001L-1', ...words('示例甲培训评价组织有限公司', 'Example A Ltd.') };

const accept: WorkItem = {
  kind: 'draft',
  what: { href: '/cases/91110000MA0000001L-1/commands/accept', ...words('拟稿：受理', 'Draft: accept') },
  others: [
    { href: '/cases/91110000MA0000001L-1/commands/requestSupplement', ...words('要求补正', 'Ask for a supplement') },
  ],
  about: organization,
  detail: words(
    '依申请退出 · 示例数控车铣加工 · 2026年1月批次',
    'Voluntary exit · 示例数控车铣加工 · window of January 2026',
  ),
  due: { on: day('2026-01-12'), inDays: 2 },
  state: words('已收件', 'Papers received'),
};

const others: readonly WorkItem[] = [
  {
    ...accept,
    kind: 'sign',
    what: { href: '/cases/91110000MA0000001L-1/drafts/1', ...words('签发《受理通知书》', 'Sign 《受理通知书》') },
    others: [],
    note: words('拟稿：示例经办人', 'Drafted by 示例经办人'),
    due: { on: day('2026-01-08'), inDays: -2 },
  },
  {
    ...accept,
    kind: 'back',
    what: {
      href: '/cases/91110000MA0000001L-1/drafts/2',
      ...words('修改后再报签：《补正通知书》', 'Revise: 《补正通知书》'),
    },
    others: [],
    due: undefined,
  },
  {
    ...accept,
    kind: 'answer',
    what: {
      href: '/cases/91110000MA0000001L-1/commands/acceptAppeal',
      ...words('拟稿：受理申诉', 'Draft: take the appeal'),
    },
    due: { on: day('2026-01-10'), inDays: 0, provisional: true },
  },
  {
    kind: 'serve',
    what: { href: '/documents/91110000MA0000001L-1.2.D02', ...words('送达《受理通知书》', 'Serve 《受理通知书》') },
    others: [],
  },
];

const none: WorkData = {
  today: day('2026-01-10'),
  ...{
    items: [],
    filters: [{ name: 'all', count: 0 }],
    more: false,
    entering: [],
    sent: [],
    entrances: [],
    unsent: [],
  },
};

/** A desk with nothing on it, with one thing, with many; asked for what is not there; and that of an organization. */
export const workSamples = {
  none,
  one: {
    ...none,
    items: [accept],
    filters: [
      { name: 'all', count: 1 },
      { name: 'draft', count: 1 },
    ],
  },
  many: {
    ...none,
    items: [accept, ...others],
    filters: [
      { name: 'all', count: 5 },
      { name: 'overdue', count: 1 },
      { name: 'draft', count: 1 },
    ],
    ...{ more: true, entering: [accept], sent: [accept] },
    warnings: [
      { href: '/settings/office#remedies', ...words('尚未设置救济途径。', 'No paragraph on remedies is configured.') },
    ],
    done: words('已签发，正在制发。', 'Signed; the letter is being made.'),
    entrances: [{ href: '/cases', ...words('查找案件', 'Find a case') }],
    unsent: [
      {
        href: '/cases/91110000MA0000001L-1/commands/accept',
        title: '受理：示例甲培训评价组织有限公司',
        savedAt: Instant.parse('2026-01-09T08:30:00.000Z'),
      },
    ],
  },
  refused: { ...none, shown: 'sign' },
  anotherReader: {
    ...none,
    items: [
      {
        ...accept,
        kind: 'give',
        what: {
          href: '/cases/91110000MA0000001L-1/commands/submitForm',
          ...words('提交退出申请', 'Submit the application'),
        },
        others: [],
      },
    ],
    filters: [{ name: 'all', count: 1 }],
    entrances: [{ href: '/apply', ...words('申请退出目录', 'Apply to leave the directory') }],
  },
} satisfies Readonly<Record<SampleName, WorkData>>;
