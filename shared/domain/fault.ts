import type { z } from 'zod';
import { defined } from './defined.ts';
import { fieldLabel } from './field-label.ts';
import { type Words, words } from './words.ts';

const known = new Map<string, Words>();

/** What a check of a schema says of a value that fails it; goes where the check takes its options. */
export const fault = (zh: string, en: string): { readonly message: string } => {
  known.set(zh, words(zh, en));
  return { message: zh };
};

/** The same for an issue that a refinement adds, with words made of what it found. */
export const faultIssue = (path: readonly (string | number)[], said: Words) => ({
  code: 'custom' as const,
  path: [...path],
  params: { said },
});

type Issue = z.core.$ZodIssue;

const unfit = words('填写有误，请核对', 'Not valid: compare it');
const missing = words('请填写此项', 'Fill this in');

const types: Readonly<Record<string, Words>> = {
  number: words('应为数字', 'A number'),
  int: words('应为整数', 'A whole number'),
  boolean: words('应为是或者否', 'Yes or no'),
  date: words('应为日期', 'A date'),
};

const formats: Readonly<Record<string, Words>> = {
  date: words('应为日期', 'A date'),
  safeint: words('应为整数', 'A whole number'),
  base64: words('应为Base64编码', 'Base64'),
};

/** A bound by what it bounds: characters of a text, members of a list, otherwise a figure. */
const atLeast = (origin: string, least: number | bigint): Words => {
  if (origin === 'string')
    return least === 1 ? missing : words(`不能少于${least}个字符`, `At least ${least} characters`);
  if (origin === 'array') return least === 1 ? missing : words(`不能少于${least}项`, `At least ${least} of them`);
  return words(`不能小于${least}`, `At least ${least}`);
};

const atMost = (origin: string, most: number | bigint): Words => {
  if (origin === 'string') return words(`不能超过${most}个字符`, `At most ${most} characters`);
  if (origin === 'array') return words(`不能超过${most}项`, `At most ${most} of them`);
  return words(`不能超过${most}`, `At most ${most}`);
};

/** What each code of the schema library means to whoever filled the field in. */
const byCode: { readonly [Code in Issue['code']]: (issue: Extract<Issue, { code: Code }>) => Words } = {
  invalid_type: ({ expected, input }) => (input === undefined ? missing : (types[expected] ?? unfit)),
  invalid_value: () => words('请从所列各项中选择', 'Choose one of those listed'),
  too_small: ({ origin, minimum }) => atLeast(origin, minimum),
  too_big: ({ origin, maximum }) => atMost(origin, maximum),
  invalid_format: ({ format }) => formats[format] ?? words('格式不符，请核对', 'Not in the form asked for'),
  not_multiple_of: () => unfit,
  unrecognized_keys: () => words('不认识的字段', 'An unknown field'),
  invalid_union: () => unfit,
  invalid_key: () => unfit,
  invalid_element: () => unfit,
  custom: () => unfit,
};

const sayByCode = <Code extends Issue['code']>(issue: Extract<Issue, { code: Code }>): Words =>
  (byCode[issue.code as Code] as (issue: Extract<Issue, { code: Code }>) => Words)(issue);

const isWords = (said: unknown): said is Words =>
  typeof said === 'object' && said !== null && 'zh' in said && 'en' in said;

/** What is wrong with a value, by the schema's own words where it has some, otherwise by the code of the issue. */
export const issueWords = (issue: Issue): Words => {
  if (issue.code === 'custom' && isWords(issue.params?.said)) return issue.params.said;
  return known.get(issue.message) ?? sayByCode(issue);
};

type Fault = { readonly path: string; readonly message: Words; readonly called?: Words };

/** Every fault of a value as a path and words, by the label of the field in the schema given; each unknown field stands for itself. */
export const faultsIn = (issues: readonly Issue[], schema?: z.core.$ZodType): Fault[] =>
  issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const called = schema && fieldLabel(schema, steps);
    const told = { message: issueWords(issue), ...defined({ called }) };
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
    return (
      unknown?.map((key) => ({ path: [...steps, key].join('.'), ...told })) ?? [{ path: steps.join('.'), ...told }]
    );
  });
