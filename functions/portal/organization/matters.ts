import type { Hono } from 'hono';
import { dayAt } from '#shared/domain/day.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { refuse } from '#shared/domain/result.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { lettersPage } from '#templates/pages/letters-page.ts';
import { deadlinesPage, type Matter, mattersPage } from '#templates/pages/matters-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { getCase, listCases } from '../../api/cases/case-routes.ts';
import { downloadDocument } from '../../api/documents/document-routes.ts';
import { listLetters } from '../../api/documents/letter-routes.ts';
import type { viewCase } from '../../api/views.ts';
import { ask } from '../ask.ts';
import { asked, queryText } from '../asked.ts';
import { stateWords, timerWords } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import { type Asking, type PortalEnv, show } from '../visit.ts';
import { appealOf } from './appeal.ts';
import { nextStep } from './next-step.ts';

type CaseView = ReturnType<typeof viewCase>;

const perPage = '20';

const subjectOf = ({ data }: CaseView): string => {
  const { certificates = [] } = data as { certificates?: readonly { readonly name: string }[] };
  return certificates.map(({ name }) => name).join('、');
};

/** What the organization does by post, which no command of its own tells. */
const papersToSend = { next: words('寄送纸质材料', 'Send the papers'), yours: true };

/** What comes next; an application that waits for its form or its papers leads to the page that says how. */
const nextOf = ({ caseId, state, procedure, ...view }: CaseView) => {
  const told = nextStep(procedureOf({ ...view, procedure }), state, view.next);
  if (procedure !== 'voluntaryExit' || (state !== 'draft' && state !== 'paperPending')) return told;
  return { ...(state === 'paperPending' ? papersToSend : told), href: `/apply/done/${caseId}` };
};

const matterOf = (view: CaseView): Matter => {
  const { caseId, state, changedAt, deadlines } = view;
  const procedure = procedureOf(view);
  return {
    ...{ caseId, changedAt, subject: subjectOf(view) },
    procedure: procedure.label,
    state: stateWords(procedure, state),
    ...nextOf(view),
    deadlines: deadlines.map(({ name, lastDay, provisional }) => ({
      ...{ lastDay, provisional },
      label: timerWords(procedure, name),
    })),
  };
};

const onlyOrganizations = refuse({ code: 'access.forbidden', needs: ['organization'] });

const matters = async (context: Asking) => {
  const visit = context.get('visit');
  const own = visit.actor.roles.includes('organization');
  const found = own
    ? await ask(listCases, { query: { limit: perPage, ...asked(context, ['cursor']) } }, visit)
    : onlyOrganizations;
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const next = nextCursor ? `/matters${queryText({ cursor: nextCursor })}` : undefined;
  const { lang } = visit;
  const body = mattersPage(lang, items.map(matterOf), next);
  return show(context, { title: say(lang, words('我的事项', 'My matters')), body });
};

const deadlines = async (context: Asking, caseId: string) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getCase, { params: { caseId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const view = found.value.body;
  const appeal = appealOf(visit, view);
  const others = view.deadlines.filter(({ name }) => !(appeal && name === 'appealPeriod'));
  const named = others.map((one) => ({ ...one, label: timerWords(procedureOf(view), one.name) }));
  const title = say(lang, words('期限说明', 'Deadlines explained'));
  const today = dayAt(visit.world.now());
  return show(context, { title, body: deadlinesPage(lang, caseId, { appeal, deadlines: named, today }) });
};

const letters = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(listLetters, { query: { limit: perPage, ...asked(context, ['cursor']) } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const kinds = items.map((one) => ({ ...one, kindTitle: documentKinds[one.kind].title }));
  const next = nextCursor ? `/letters${queryText({ cursor: nextCursor })}` : undefined;
  return show(context, { title: say(lang, words('收到的文书', 'Letters')), body: lettersPage(lang, kinds, next) });
};

const letter = async (context: Asking, documentId: string) => {
  const found = await ask(downloadDocument, { params: { documentId } }, context.get('visit'));
  if (!found.ok) return showRefusal(context, found.refusal);
  return context.redirect(found.value.location ?? '/letters', 303);
};

/** What concerns an organization itself: its cases, their clocks, and the letters it received. */
export const matterPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/matters', matters);
  portal.get('/matters/:caseId/deadlines', (context) => deadlines(context, context.req.param('caseId')));
  portal.get('/letters', letters);
  portal.get('/letters/:documentId/file', (context) => letter(context, context.req.param('documentId')));
};
