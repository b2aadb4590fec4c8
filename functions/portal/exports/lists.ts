import type { CaseCard } from '#shared/domain/case-card.ts';
import { dayAt, Instant } from '#shared/domain/day.ts';
import { expertStatuses } from '#shared/domain/expert.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import type { Unserved } from '#shared/store/unserved.ts';
import { instantText } from '#templates/pages/parts.ts';
import { say, type Words, words } from '#templates/pages/words.ts';
import { listCases } from '../../api/cases/case-routes.ts';
import { queueDue, queueOverdue, queueStuck, queueUnserved, queueWindow } from '../../api/cases/queue-routes.ts';
import { numberRegister } from '../../api/documents/number-routes.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { listExperts } from '../../api/experts/expert-routes.ts';
import { supervision } from '../../api/supervision/supervision-routes.ts';
import { procedureLabel, procedureNamed, stateLabel } from '../labels.ts';
import { stretchText } from '../staff/registers/paper-numbers.ts';
import { shownLine } from '../staff/supervision/supervision-lines.ts';
import type { Visit } from '../visit.ts';
import type { Row } from './csv.ts';
import { everyPage } from './every-page.ts';

type Head = readonly [zh: string, en: string];

/** A list that is given out as a file: what it is called, its head, and its rows for whoever asks. */
export type ExportedList = {
  readonly title: Words;
  readonly heads: readonly Head[];
  readonly rows: (visit: Visit, query: Readonly<Record<string, string>>) => Promise<Result<readonly Row[]>>;
};

const mapped = <Item>(found: Result<readonly Item[]>, row: (item: Item) => Row): Result<readonly Row[]> =>
  found.ok ? accept(found.value.map(row)) : found;

const on = (at: string): string => dayAt(Instant.parse(at));

const caseHeads: readonly Head[] = [
  ['案件编号', 'Case number'],
  ['组织', 'Organization'],
  ['统一社会信用代码', 'USCC'],
  ['程序', 'Procedure'],
  ['状态', 'State'],
  ['最早期限', 'Due'],
];

type Card = Omit<CaseCard, 'changedAt' | 'aside'>;

const cardRow =
  ({ lang }: Visit) =>
  ({ caseId, organizationName, procedure, state, dueOn }: Card): Row => {
    const defined = procedureNamed(procedure);
    return [
      ...[caseId, organizationName, caseId.slice(0, 18)],
      ...[procedureLabel(lang, defined), stateLabel(lang, defined, state), dueOn ?? ''],
    ];
  };

type CardList = Endpoint<{ readonly items: readonly Card[]; readonly nextCursor: string | null }>;

const queue = (title: Words, endpoint: CardList, params: readonly string[] = []): ExportedList => ({
  title,
  heads: caseHeads,
  rows: async (visit, query) => {
    const asked = { params: Object.fromEntries(params.map((name) => [name, query[name] ?? ''])) };
    return mapped(await everyPage(endpoint, asked, visit), cardRow(visit));
  },
});

const cases: ExportedList = {
  title: words('案件', 'Cases'),
  heads: [...caseHeads.slice(0, 5), ['立案日期', 'Opened on'], ['最近变动', 'Last moved']],
  rows: async (visit, { procedure }) => {
    const { lang } = visit;
    const found = await everyPage(listCases, { query: procedure ? { procedure } : {} }, visit);
    return mapped(found, ({ caseId, organization, procedure: name, state, openedAt, changedAt }) => {
      const defined = procedureNamed(name);
      const labels = [procedureLabel(lang, defined), stateLabel(lang, defined, state)];
      return [caseId, organization.name, organization.uscc, ...labels, on(openedAt), on(changedAt)];
    });
  },
};

const experts: ExportedList = {
  title: words('专家库', 'Experts'),
  heads: [
    ['专家编号', 'Id'],
    ['姓名', 'Name'],
    ['单位', 'Organization'],
    ['推荐部门', 'Recommended by'],
    ['专业领域', 'Fields'],
    ['状态', 'Status'],
  ],
  rows: async (visit) =>
    mapped(
      await everyPage(listExperts, {}, visit),
      ({ expertId, name, organization, recommendedBy, fields, status }) => [
        ...[expertId, name, organization, recommendedBy, fields.join('、'), say(visit.lang, expertStatuses[status])],
      ],
    ),
};

const unserved: ExportedList = {
  title: words('已发未送的文书', 'Papers not served yet'),
  heads: [
    ['文号', 'Number'],
    ['文书', 'Document'],
    ['文书编号', 'Id'],
    ['案件编号', 'Case number'],
    ['受送达人', 'Recipient'],
    ['制发日期', 'Issued on'],
  ],
  rows: async (visit) =>
    mapped(
      await everyPage(queueUnserved, {}, visit),
      ({ documentNumber, title, documentId, caseId, name, issuedAt }: Unserved) => [
        ...[documentNumber ?? '', title, documentId, caseId, name, on(issuedAt)],
      ],
    ),
};

const numbers: ExportedList = {
  title: words('文号登记簿', 'Register of numbers'),
  heads: [
    ['文号', 'Number'],
    ['文书', 'Document'],
    ['文书编号', 'Id'],
    ['签发人', 'Signed by'],
    ['登记日期', 'Entered on'],
    ['效力', 'Standing'],
  ],
  rows: async (visit, { prefix = '', year = '' }) => {
    const standing = (isVoid: boolean): string =>
      say(visit.lang, isVoid ? words('作废', 'void') : words('有效', 'stands'));
    return mapped(await everyPage(numberRegister, { params: { prefix, year } }, visit), (record): Row => {
      if ('withheld' in record) return [record.number, '', '', '', '', standing(record.isVoid === true)];
      if ('paper' in record) {
        const given = say(visit.lang, words('纸质用号', 'given on paper'));
        return [stretchText(record), `${given}：${record.note}`, '', record.by.name, on(record.at), standing(false)];
      }
      const { number, title, documentId, signedBy, at, voided } = record;
      return [number, title, documentId, signedBy?.name ?? '', on(at), standing(voided !== undefined)];
    });
  },
};

const supervised: ExportedList = {
  title: words('监督台账', 'Register for supervision'),
  heads: [
    ['时间', 'At'],
    ['事项', 'What'],
    ['案件编号', 'Case number'],
    ['组织', 'Organization'],
    ['步骤', 'Step'],
    ['办理人', 'Given by'],
    ['代行职责的负责人', 'In place of'],
    ['拟稿人', 'Drafted by'],
    ['拟稿完成', 'Ready'],
    ['等待签发（工作日）', 'Waited (working days)'],
    ['理由', 'Why'],
  ],
  rows: async (visit, { month, caseId, kind }) => {
    const { lang } = visit;
    const found = await everyPage(supervision, { query: { month, caseId, kind } }, visit);
    return mapped(found, (told) => {
      const {
        at,
        kind: what,
        caseId: of,
        organizationName,
        step,
        by,
        draftedBy = [],
        ready,
        why = '',
      } = shownLine(told);
      const given = [by.name, by.onBehalfOf ?? '', draftedBy.join('、')];
      const waited = ready ? [instantText(lang, ready.at), ready.days] : ['', ''];
      return [instantText(lang, at), say(lang, what), of, organizationName, say(lang, step), ...given, ...waited, why];
    });
  },
};

/** The lists of the offices that are given out as files, by the name in their address. */
export const exportedLists = {
  cases,
  experts,
  numbers,
  unserved,
  window: queue(words('集中受理批次', 'Intake window'), queueWindow, ['window']),
  overdue: queue(words('已经逾期的案件', 'Overdue cases'), queueOverdue),
  due: queue(words('七日内到期的案件', 'Cases due within seven days'), queueDue),
  supervision: supervised,
  stuck: queue(words('三十日未动的案件', 'Cases that stand still'), queueStuck),
} as const satisfies Readonly<Record<string, ExportedList>>;

export type ExportedName = keyof typeof exportedLists;
