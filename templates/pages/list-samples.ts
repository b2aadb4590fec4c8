import type { SampleName } from './define-page.ts';
import type { ListData } from './list-data.ts';

const row = (ordinal: number): ListData['rows'][number] => ({
  caseId: `91110000MA0000001L-${ordinal}`,
  organizationName: `示例第${ordinal}号培训评价有限公司`,
  documentId: null,
  red: null,
});

const one: ListData = {
  ...{ listId: 3, paper: '自愿退出（注销）公告', window: { zh: '2026年1月集中受理', en: 'Window of January 2026' } },
  ...{
    windowPath: '/windows/2026-01',
    status: 'drafted',
    revision: 4,
    rows: [row(1)],
    fallen: [],
    withheld: 0,
    worked: 0,
  },
  draftedBy: [{ id: 'office-clerk', name: '示例经办人' }],
  ...{ changedAt: '2026-04-10T01:00:00.000Z', reviews: true, mayChange: true, maySign: false, mayReview: false },
  redLines: {},
};

const many = Array.from({ length: 12 }, (_, at) => row(at + 1));

/** What the page of a list is looked at in. */
export const listSamples: Readonly<Record<SampleName, ListData>> = {
  none: { ...one, rows: [], maySign: false },
  one,
  many: {
    ...one,
    ...{ status: 'done', rows: many.map((held) => ({ ...held, documentId: `${held.caseId}.20.D18` })), worked: 12 },
    ...{ mayChange: false, lead: `${many[0]?.caseId}.20.D18` },
    signed: { by: { id: 'office-head', name: '示例负责人' }, at: '2026-04-10T03:00:00.000Z' },
  },
  refused: {
    ...one,
    rows: many.map((held, at) =>
      at === 2 ? { ...held, red: { zh: '列入清单后该案有了变动。', en: 'Something happened in the case.' } } : held,
    ),
    fallen: [
      {
        ...{ caseId: '91110000MA0000001L-99', organizationName: '示例第99号培训评价有限公司' },
        why: { zh: '该案不属于这一批次。', en: 'The case does not belong to the window.' },
      },
    ],
    redLines: {
      [many[1]?.caseId ?? '']: [
        {
          ...{ letter: 'a', label: { zh: '所依据的文书', en: 'Papers it rests on' } },
          wrong: [{ zh: '准予退出反馈函尚未送达。', en: 'The reply is not served yet.' }],
        },
      ],
    },
  },
  anotherReader: { ...one, mayChange: false, mayReview: true, withheld: 1, rows: many },
};
