import { words } from '#shared/domain/words.ts';
import type { SampleName } from './define-page.ts';
import type { TakeoverData, TakeoverShown, TakeoversData } from './takeover-data.ts';

const counts = {
  organizations: { rows: 300, fresh: 300 },
  formerNames: { rows: 12, fresh: 12 },
  certificates: { rows: 500, fresh: 500 },
  exits: { rows: 9, fresh: 9 },
  bans: { rows: 1, fresh: 1 },
  failedRectifications: { rows: 2, fresh: 2 },
  experts: { rows: 40, fresh: 40 },
  numbers: { rows: 6, fresh: 6 },
};

const proposed: TakeoverShown = {
  ...{ takeoverId: 1, status: 'proposed', fileName: '示例台账', sha256: 'a'.repeat(64), counts },
  ...{ uploadedBy: { id: 'office-clerk', name: '示例经办人' }, uploadedAt: '2026-01-05T01:00:00.000Z' },
  ...{ mayApprove: false, mayDrop: true },
};

const complete: TakeoverShown = {
  ...proposed,
  ...{ status: 'complete', closedBy: { id: 'office-head', name: '示例负责人' }, closedAt: '2026-01-05T02:00:00.000Z' },
  ...{ completedAt: '2026-01-05T02:00:20.000Z', mayApprove: false, mayDrop: false },
};

const fault = {
  sheet: words('证书', 'Certificates'),
  ...{ row: 12, column: 'D' },
  head: words('批准实施日期', 'Approved on'),
  message: words('不能晚于今日', 'must not lie after today'),
};

/** No workbook yet, one, many, one with faults, and an auditor who only reads. */
export const takeoversSamples = {
  none: { mayUpload: true, items: [] },
  one: { mayUpload: true, items: [proposed] },
  many: { mayUpload: true, items: Array.from({ length: 20 }, (_, at) => ({ ...complete, takeoverId: 20 - at })) },
  refused: {
    ...{ mayUpload: true, items: [] },
    tried: {
      fileName: '示例台账',
      faultCount: 3,
      faults: [
        fault,
        { ...fault, row: 13 },
        { sheet: fault.sheet, message: words('缺少工作表“证书”', 'The sheet Certificates is missing') },
      ],
    },
  },
  anotherReader: { mayUpload: false, items: [complete] },
} as const satisfies Record<SampleName, TakeoversData>;

/** One that its own uploader sees, that a head may approve, being written, given up, complete for an auditor. */
export const takeoverSamples = {
  none: { takeover: proposed, own: true },
  one: { takeover: { ...proposed, mayApprove: true }, own: false },
  many: { takeover: { ...complete, status: 'approved' }, own: false },
  refused: { takeover: { ...complete, status: 'dropped' }, own: false },
  anotherReader: { takeover: complete, own: false },
} as const satisfies Record<SampleName, TakeoverData>;
