import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { dropForm, keepForm, readForm } from '#shared/store/typed-forms.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { readForm as readEntries } from '#templates/forms/read-form.ts';
import { writeEntries } from '#templates/forms/write-entries.ts';
import { type Words, words } from '#templates/pages/words.ts';
import type { Visit } from '../visit.ts';

const { shape } = ExitForm;

type Member = keyof typeof shape;

/** One step of the application: the members of the form that it asks for. */
export type Step = { readonly name: string; readonly title: Words; readonly schema: z.ZodObject };

/** The steps in their order; together they ask for the whole of the form, each member once. */
export const steps: readonly Step[] = [
  {
    name: 'scope',
    title: words('退出范围和证书', 'What is to exit'),
    schema: z
      .strictObject({ scope: shape.scope, certificateIds: shape.certificateIds })
      .refine(({ scope, certificateIds }) => (scope === 'certificate') === certificateIds.length > 0, {
        path: ['certificateIds'],
        ...fault('退出证书实施资格的，请勾选证书', 'tick the certificates that are to exit'),
      }),
  },
  {
    name: 'reasons',
    title: words('退出原因', 'Reasons'),
    schema: z.strictObject({
      applicationTitle: shape.applicationTitle,
      reasonCode: shape.reasonCode,
      reason: shape.reason,
    }),
  },
  {
    name: 'work',
    title: words('工作完成和善后', 'Work done and wind-up'),
    schema: z.strictObject({ completedWork: shape.completedWork, liabilities: shape.liabilities }),
  },
  {
    name: 'commitments',
    title: words('承诺和联系人', 'Commitments and contact'),
    schema: z.strictObject({ commitments: shape.commitments, contact: shape.contact }),
  },
];

/** What was entered so far; what is missing or wrong is as it was typed. */
export type Application = Readonly<Partial<Record<Member, unknown>>>;

/** The fields of the whole form. */
export const fields = fieldsOf(ExitForm);
/** The name under which the whole is kept; no page has this path, so no form of a page meets it. */
const path = '/apply/whole';

const ownerOf = ({ actor }: Visit) => ({ personId: actor.id });

export const readApplication = async (visit: Visit): Promise<Application> => {
  const kept = await readForm(visit.world.table, ownerOf(visit), { path });
  return kept ? readEntries(fields, kept.entries) : {};
};

/** What the application holds of one step. */
export const partOf = (application: Application, { schema }: Step): Record<string, unknown> =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, application[name as Member]]));

export const isDone = (application: Application, step: Step): boolean =>
  step.schema.safeParse(partOf(application, step)).success;

/** Keeps one step beside what the others hold. */
export const keepStep = async (visit: Visit, values: object): Promise<void> => {
  const whole = { ...(await readApplication(visit)), ...values };
  const form = { path, entries: writeEntries(fields, whole), savedAt: visit.world.now() };
  await keepForm(visit.world.table, ownerOf(visit), { form });
};

const sentPath = '/apply/sent';

/** Forgets what was entered, which the case holds now, and remembers by which form it was sent and as which case. */
export const closeApplication = async (visit: Visit, key: string, caseId: string): Promise<void> => {
  const { table, now } = visit.world;
  await keepForm(table, ownerOf(visit), {
    form: { path: sentPath, entries: [[key, caseId]], savedAt: now() },
  });
  await dropForm(table, ownerOf(visit), { path });
};

/** The case that the form of this key became, if it is the one sent last. */
export const caseSentBy = async (visit: Visit, key: string): Promise<string | undefined> => {
  const sent = await readForm(visit.world.table, ownerOf(visit), { path: sentPath });
  return sent?.entries.find(([by]) => by === key)?.[1];
};
