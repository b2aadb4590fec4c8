import { Day } from '#shared/domain/day.ts';
import type { CaseData } from './case-data.ts';
import type { SampleName } from './define-page.ts';
import { exampleHead, exampleStep, refusedStep } from './step-samples.ts';
import { words } from './words.ts';

const on = (text: string): Day => Day.parse(text);

const way: CaseData['way'] = [
  { label: words('收件', 'Papers'), standing: 'done', on: on('2026-01-05') },
  { label: words('受理', 'Accepted'), standing: 'now' },
  { label: words('评议', 'Review'), standing: 'ahead' },
];

const none: CaseData = { head: exampleHead, way: [], next: [], others: [], ends: [] };

const term = {
  label: words('受理决定期限', 'Term for deciding on acceptance'),
  due: { on: on('2026-01-12'), inDays: 2 },
};

/** A case that waits for nobody, for the reader, with many ways on, kept back by a condition; and as a party reads it. */
export const caseSamples = {
  none,
  one: { ...none, head: { ...exampleHead, term }, way, next: [exampleStep] },
  many: {
    ...none,
    head: { ...exampleHead, term, window: words('2026年1月批次', 'window of January 2026') },
    ...{ way, next: [exampleStep, refusedStep], others: [exampleStep, refusedStep], ends: [exampleStep] },
    done: words('已签发，正在制发。', 'Signed; the letter is being made.'),
    follows: { href: '/work', ...words('返回待办', 'Back to work') },
    making: { href: '/cases/91110000MA0000001L-1/making', tag: '"1"', watched: 120, look: 3 },
  },
  refused: { ...none, way, next: [refusedStep] },
  anotherReader: { ...none, way, waits: words('由具体受托单位经办人办理', 'With: clerk of the agency') },
} satisfies Readonly<Record<SampleName, CaseData>>;
