import { z } from 'zod';
import type { Expert } from '#shared/domain/expert.ts';
import { latestOf } from '#shared/procedures/registry.ts';
import { type Publicity, unansweredInCase } from '#shared/procedures/revocation/publicity-data.ts';
import type { Choice } from '#templates/forms/form-html.ts';
import { say, words } from '#templates/pages/words.ts';
import { listExperts } from '../../api/experts/expert-routes.ts';
import { listObjections } from '../../api/publications/objection-routes.ts';
import { settingsOfCase } from '../../casework/gather/settings-for.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../visit.ts';
import type { CaseView } from './case-facts.ts';

type Choices = Record<string, readonly Choice[]>;

/** What of a case's data the choices are read from; each part is absent where the reader may not see it. */
type Held = {
  readonly certificates?: readonly { readonly certificateId: string; readonly name: string }[];
  readonly panel?: { readonly members: readonly { readonly expertId: string; readonly name: string }[] };
  readonly sat?: readonly string[];
  readonly consultation?: { readonly departments: readonly { readonly code: string; readonly name: string }[] };
  readonly publicity?: Publicity;
};

const under = (paths: readonly string[], choices: readonly Choice[]): Choices =>
  choices.length > 0 ? Object.fromEntries(paths.map((path) => [path, choices])) : {};

const certificatePaths = [
  'certificateIds',
  'grounds[].certificateIds',
  'ground.certificateIds',
  'removed',
  'items[].certificateId',
];

const seatPaths = [
  'presentIds',
  'chairId',
  'leaderId',
  'visitorIds',
  'expertId',
  'dissents[].expertId',
  'sheets[].expertId',
];

const ofCase = ({ certificates = [], panel }: Held): Choices => ({
  ...under(
    certificatePaths,
    certificates.map(({ certificateId, name }) => ({ value: certificateId, label: name, note: certificateId })),
  ),
  ...under(
    seatPaths,
    (panel?.members ?? []).map(({ expertId, name }) => ({ value: expertId, label: name, note: expertId })),
  ),
});

/** The objections that await their answer: the first hundred of them, which are answered before the others. */
const objectionsOf = async (visit: Visit, { caseId, publicity }: Held & Pick<CaseView, 'caseId'>): Promise<Choices> => {
  const query = { unanswered: 'true', limit: '100' } as const;
  const listed = await ask(listObjections, { params: { caseId }, query }, visit);
  const waiting = [...(publicity ? unansweredInCase(publicity) : []), ...(listed.ok ? listed.value.body.items : [])];
  return under(
    ['objectionNo'],
    waiting.map(({ objectionNo, name }) => ({
      value: String(objectionNo),
      label: `${objectionNo}${name ? ` ${name}` : ''}`,
    })),
  );
};

const departmentsOf = async (
  { world, actor }: Visit,
  { caseId, consultation }: Held & Pick<CaseView, 'caseId'>,
): Promise<Choices> => {
  const { consultees } = await settingsOfCase(world, caseId);
  const asked = consultation?.departments ?? consultees;
  const own = actor.department ? asked.filter(({ code }) => code === actor.department) : asked;
  const choice = ({ code, name }: { readonly code: string; readonly name: string }) => ({ value: code, label: name });
  return { departments: consultees.map(choice), department: (own.length > 0 ? own : asked).map(choice) };
};

/** A seat as the command takes it. Who is ticked has declared in writing that they have no interest in the matter. */
const seatOf = ({ expertId, name, organization, recommendedBy }: Expert): string =>
  JSON.stringify({ expertId, name, organization, recommendedBy, declaredNoInterest: true });

const poolOf = async (command: string, visit: Visit, held: Held): Promise<Choices> => {
  const pool: Expert[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '100', status: 'active', ...(cursor ? { cursor } : {}) };
    const page = await ask(listExperts, { query }, visit);
    if (!page.ok) return {};
    pool.push(...page.value.body.items);
    cursor = page.value.body.nextCursor ?? undefined;
  } while (cursor);
  const seated = new Set([...(held.panel?.members.map(({ expertId }) => expertId) ?? []), ...(held.sat ?? [])]);
  const again = say(visit.lang, words('已在本案专家组', 'has sat in this case'));
  const seats = pool.map((expert) => ({
    value: seatOf(expert),
    label: expert.name,
    note: [expert.organization, expert.recommendedBy, ...(seated.has(expert.expertId) ? [again] : [])].join('；'),
  }));
  const names = pool.map(({ expertId, name }) => ({ value: expertId, label: name, note: expertId }));
  return { ...(/Panel$/.test(command) ? { chairId: names } : {}), members: seats, replacement: seats };
};

/** Whether a command seats people: by what it takes, whatever it is called. */
const seating = (command: string, { procedure }: CaseView): boolean => {
  const input = latestOf(procedure).commands[command]?.input;
  return input instanceof z.ZodObject && ['members', 'replacement'].some((member) => member in input.shape);
};

/** What the fields of a command's form offer: the case's own certificates, seats and departments, and the pool. */
export const choicesFor = async (command: string, subject: CaseView, visit: Visit): Promise<Choices> => {
  const held = { ...(subject.data as Held), caseId: subject.caseId };
  const seats = seating(command, subject) ? await poolOf(command, visit, held) : {};
  const objections = command === 'resolveObjection' ? await objectionsOf(visit, held) : {};
  return { ...ofCase(held), ...(await departmentsOf(visit, held)), ...objections, ...seats };
};
