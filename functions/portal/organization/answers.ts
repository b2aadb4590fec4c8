import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { fieldAt } from '#templates/forms/field.ts';
import { labelOf, optionText } from '#templates/forms/form-html.ts';
import type { Answers } from '#templates/pages/apply-pages.ts';
import type { Fact } from '#templates/pages/parts.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';
import { type Application, fields, isDone, partOf, type Step, steps } from './application.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });

type Telling = { readonly lang: Lang; readonly names: ReadonlyMap<string, string> };

const told = ({ lang, names }: Telling, path: string, value: unknown): string => {
  if (typeof value === 'boolean') return say(lang, value ? words('是', 'Yes') : words('否', 'No'));
  if (path.endsWith('Fen') && typeof value === 'number') return yuan(value);
  const field = fieldAt(fields, path);
  const chosen = field?.kind === 'choice' ? field.options.find((option) => option.value === value) : undefined;
  if (chosen) return optionText(lang, chosen);
  return names.get(String(value)) ?? String(value);
};

const none = words('无', 'None');

/** Every value of a part of the form as a line: its label, within what it stands, and what was answered. */
const rowsOf = (telling: Telling, path: string, value: unknown): Fact[] => {
  const { lang } = telling;
  const label = say(lang, labelOf(fieldAt(fields, path) ?? { path }));
  if (value === undefined) return [[label, '—']];
  if (Array.isArray(value))
    return [[label, value.length > 0 ? value.map((one) => told(telling, path, one)).join('；') : say(lang, none)]];
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, inner]) =>
      rowsOf(telling, `${path}.${name}`, inner).map(
        ([own, said]): Fact => [path.includes('.') ? `${label} · ${own}` : own, said],
      ),
    );
  return [[label, told(telling, path, value)]];
};

const rowsOfStep = (telling: Telling, application: Application, step: Step): Fact[] => {
  const part = partOf(application, step);
  const whole = part.scope === 'qualification';
  return Object.entries(part)
    .filter(([name]) => !(whole && name === 'certificateIds'))
    .flatMap(([name, value]) => rowsOf(telling, name, value));
};

/** What was answered, step by step, for reading once more. */
export const answersOf = (
  lang: Lang,
  application: Application,
  { certificates }: Pick<DirectoryEntry, 'certificates'>,
): readonly Answers[] => {
  const names = new Map(
    certificates.map(({ certificateId, name }) => [String(certificateId), `${name}（${certificateId}）`]),
  );
  return steps.map((step) => ({
    title: step.title,
    href: `/apply/${step.name}`,
    done: isDone(application, step),
    rows: rowsOfStep({ lang, names }, application, step),
  }));
};

const every = (value: unknown): boolean => isRecord(value) && Object.values(value).every(Boolean);

const hasOpenMatters = (value: unknown): boolean =>
  isRecord(value) &&
  Object.values(value).some((one) =>
    isRecord(one) ? Object.values(one).some((count) => Number(count) > 0) : Array.isArray(one) && one.length > 0,
  );

/** What an application may lack and still be handed in, though it will be asked for later. */
export const warningsOf = ({ completedWork, commitments, liabilities }: Application): readonly Words[] => [
  ...(every(completedWork)
    ? []
    : [
        words(
          '相关工作内容没有全部声明完成，受理时将要求补正（第四条）。',
          'Not all of the work is declared done: a supplement will be asked for (Article 4).',
        ),
      ]),
  ...(every(commitments)
    ? []
    : [
        words(
          '承诺没有全部作出，受理时将要求补正（第九条、第十条）。',
          'Not all commitments are made: a supplement will be asked for (Articles 9, 10).',
        ),
      ]),
  ...(hasOpenMatters(liabilities)
    ? [
        words(
          '尚有未了事项，公告发布之前应当全部了结（第九条）。',
          'Matters are still open: all must be settled before the announcement (Article 9).',
        ),
      ]
    : []),
];
