import { hasRole } from '#shared/domain/actor.ts';
import { addDays, type Day, daysBetween } from '#shared/domain/day.ts';
import { dayText } from '#templates/pages/parts.ts';
import { type Words, words } from '#templates/pages/words.ts';
import type { WorkItem } from '#templates/pages/work-data.ts';
import { commandWords, procedureNamed, stateWords, taskError } from '../labels.ts';
import type { Visit } from '../visit.ts';
import type { WorkFacts } from './work-facts.ts';

type Card = NonNullable<WorkFacts['mine']>['items'][number];
type Step = Card['commands'][number];
type Draft = NonNullable<WorkFacts['drafts']>['items'][number];

/** An item, and the day by which it is ranked where no term says one. */
type Ranked = { readonly item: WorkItem; readonly rank: string };

const dueOf = (today: Day, on: Day | undefined) => (on ? { due: { on, inDays: daysBetween(today, on) } } : {});

const joined = (parts: readonly (Words | undefined)[]): Words => {
  const said = parts.filter((part): part is Words => part !== undefined);
  return words(said.map(({ zh }) => zh).join(' · '), said.map(({ en }) => en).join(' · '));
};

const same = (text: string): Words => words(text, text);

const windowWords = (day: Day): Words =>
  words(
    `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月批次`,
    `window of ${dayText('en', day).split(' ').slice(1).join(' ')}`,
  );

const aboutCase = ({ caseId, organizationName, procedure, subject, window }: Card) => ({
  about: { href: `/cases/${caseId}`, ...same(organizationName) },
  detail: joined([
    procedureNamed(procedure).label,
    subject ? same(subject) : undefined,
    window ? windowWords(window) : undefined,
  ]),
});

const stepLink = (card: Card, { name, manner }: Step) => {
  const said = commandWords(procedureNamed(card.procedure), name);
  const told = manner === 'draft' ? words(`拟稿：${said.zh}`, `Draft: ${said.en}`) : said;
  return { href: `/cases/${card.caseId}/commands/${name}`, ...told };
};

const kindOf = ({ answers, manner }: Step): WorkItem['kind'] =>
  answers ? 'answer' : manner === 'draft' ? 'draft' : 'give';

const ofSteps = (today: Day, card: Card, steps: readonly Step[]): readonly Ranked[] => {
  const [first, ...rest] = steps;
  if (!first) return [];
  const item: WorkItem = {
    kind: kindOf(first),
    what: stepLink(card, first),
    others: rest.map((step) => stepLink(card, step)),
    ...aboutCase(card),
    ...dueOf(today, card.dueOn),
    state: stateWords(procedureNamed(card.procedure), card.state),
  };
  return [{ item, rank: card.dueOn ?? (first.answers ? addDays(today, 1) : '9999') }];
};

/** Each title once, and how many papers there are where some are the same. */
const titlesWords = (titles: readonly string[], papers: number): Words => {
  const named = titles.map((title) => `《${title}》`).join('');
  return titles.length === papers ? same(named) : words(`${named}共${papers}件`, `${named}, ${papers} in all`);
};

const titlesOf = ({ documents, command }: Draft): Words => {
  if (documents.length > 0) return titlesWords([...new Set(documents.map(({ title }) => title))], documents.length);
  const known = (['voluntaryExit', 'revocation'] as const).find((name) => procedureNamed(name).commands[command]);
  return known ? commandWords(procedureNamed(known), command) : words('拟稿', 'a draft');
};

const ofDraft = (today: Day, draft: Draft, kind: 'sign' | 'back' | 'review'): Ranked => {
  const titles = titlesOf(draft);
  const verbs = {
    sign: words(`签发${titles.zh}`, `Sign ${titles.en}`),
    back: words(`修改后再报签：${titles.zh}`, `Revise: ${titles.en}`),
    review: words(`合法性审核：${titles.zh}`, `Review the legality: ${titles.en}`),
  };
  const drafters = draft.draftedBy.map(({ name }) => name).join('、');
  const waits = kind === 'sign' && draft.reviewed?.status === 'awaited';
  return {
    item: {
      kind,
      what: { href: `/cases/${draft.caseId}/drafts/${draft.draftId}`, ...verbs[kind] },
      others: [],
      note: words(
        `拟稿：${drafters}${waits ? '；待合法性审核后签发' : ''}`,
        `Drafted by ${drafters}${waits ? '; to be signed once its legality is reviewed' : ''}`,
      ),
      about: { href: `/cases/${draft.caseId}`, ...same(draft.organizationName) },
    },
    rank: waits ? addDays(today, 3) : today,
  };
};

const ofTasks = (today: Day, { tasks }: WorkFacts): readonly Ranked[] =>
  (tasks?.items ?? []).map((task) => {
    const said =
      'error' in task
        ? words(taskError('zh', task.error), taskError('en', task.error))
        : words('期限因放假安排公布而重新计算', 'Deadlines were counted again for a new holiday notice');
    const what = 'reason' in task ? words('记录无法读取', 'A record cannot be read') : said;
    const about =
      'caseId' in task && task.caseId ? { about: { href: `/cases/${task.caseId}`, ...same(task.caseId) } } : {};
    return {
      item: { kind: 'clear', what: { href: `/tasks#${task.taskId}`, ...what }, others: [], ...about },
      rank: today,
    };
  });

const ofUnserved = ({ unserved }: WorkFacts): readonly Ranked[] =>
  (unserved?.items ?? []).map(({ documentId, caseId, title, documentNumber, name, issuedAt }) => ({
    item: {
      kind: 'serve',
      what: { href: `/documents/${documentId}/serving`, ...words(`送达《${title}》`, `Serve 《${title}》`) },
      others: [],
      note: words(`${documentNumber ?? ''} 受送达人：${name}`, `${documentNumber ?? ''} to ${name}`),
      about: { href: `/cases/${caseId}`, ...same(caseId) },
      detail: words(`${dayText('zh', issuedAt)}制发`, `issued on ${dayText('en', issuedAt)}`),
    },
    rank: issuedAt.slice(0, 10),
  }));

const ofClues = (today: Day, { clues }: WorkFacts): readonly Ranked[] =>
  (clues?.items ?? []).map(({ clueId, organizationName, summary, screening }) => ({
    item: {
      kind: 'answer',
      what: { href: `/clues/${clueId}`, ...words(`筛查线索${clueId}`, `Screen clue ${clueId}`) },
      others: [],
      note: same([...summary].slice(0, 60).join('')),
      about: { href: `/clues/${clueId}`, ...same(organizationName) },
      ...dueOf(today, screening?.lastDay),
    },
    rank: screening?.lastDay ?? today,
  }));

const inOrder = (ranked: readonly Ranked[]): WorkItem[] =>
  ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0)).map(({ item }) => item);

/** Everything that waits for whoever asks, the most urgent first; apart from it, what others are waited for. */
export const workItems = ({ actor }: Visit, today: Day, found: WorkFacts) => {
  const drafts = found.drafts?.items ?? [];
  const signs = hasRole(actor, ['agencyHead', 'officeHead']);
  const drafted = new Set(drafts.map(({ caseId, command }) => `${caseId} ${command}`));
  const sentBack = found.sentBack?.items ?? [];
  const taken = new Set([...drafted, ...sentBack.map(({ caseId, command }) => `${caseId} ${command}`)]);
  const cards = found.mine?.items ?? [];
  const stepsOf = (card: Card, wanted: (step: Step) => boolean) =>
    ofSteps(
      today,
      card,
      card.commands.some(({ name }) => taken.has(`${card.caseId} ${name}`))
        ? []
        : card.commands.filter((step) => wanted(step) && (step.from ?? today) <= today),
    );
  const forMe = cards.flatMap((card) => stepsOf(card, ({ manner }) => manner !== 'enter'));
  const mine = new Set(forMe.map(({ item }) => item.about?.href));
  const entering = cards
    .filter(({ caseId }) => !mine.has(`/cases/${caseId}`))
    .flatMap((card) => stepsOf(card, ({ manner }) => manner === 'enter'));
  const waiting = drafts.map((draft) => ofDraft(today, draft, 'sign'));
  return {
    items: inOrder([
      ...forMe,
      ...(signs ? waiting : []),
      ...sentBack.map((draft) => ofDraft(today, draft, 'back')),
      ...(found.toReview ?? []).map((draft) => ofDraft(today, draft, 'review')),
      ...ofTasks(today, found),
      ...ofClues(today, found),
      ...ofUnserved(found),
    ]),
    entering: inOrder(entering),
    sent: signs ? [] : inOrder(waiting),
  };
};
