import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, selfOf } from './parts/phrases.ts';
import { FirstPaper, paperNamed } from './parts/set-aside.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['stayed', 'resumed', 'directory'] as const;

const passages = definePassages(
  {
    decision: '{self}{paper}作出的{decision}，因{basis}，自{from}起{standing}。',
    stayed: '停止执行',
    resumed: '恢复执行',
    directory: '停止执行期间，该决定对目录的效力和相应禁入期暂不适用，另行决定恢复执行的，自恢复之日起适用。',
  },
  {},
  facts,
);

/** D60: an effect is stayed, or the stay is lifted (O4.6). */
export const StayDecision = officialData({
  organization: Organization,
  paper: FirstPaper,
  /** Who took it, where that was not the office. */
  author: Line.optional(),
  decision: Line,
  basis: Clause,
  from: Day,
  holds: Holds(facts),
});
export type StayDecision = z.infer<typeof StayDecision>;

export const stayDecision = defineDocument({
  kind: 'stayDecision',
  corrects: ['organization'],
  genre: 'notice',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: StayDecision,
  sample: {
    issuer: exampleOffice,
    issueDate: '2027-01-18',
    documentNumber: '示例函〔2027〕2号',
    organization: exampleOrganization,
    paper: { title: '取消公告', issuedOn: '2026-11-23', documentNumber: '示例公告〔2026〕8号' },
    decision: '取消决定',
    basis: '示例人民法院（2027）示01行初1号行政裁定停止执行',
    from: '2027-01-18',
    holds: { stayed: true, resumed: false, directory: true },
  },
  compose: (d) => [
    ...officialHead(d),
    title(`关于${said('', passages.stayed(d), passages.resumed(d))}有关决定的通知`, ...officeWords),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        self: d.author ?? selfOf(d.issuer.name),
        paper: paperNamed(d.paper),
        decision: d.decision,
        basis: bare(d.basis),
        from: chineseDate(d.from),
        standing: said('', passages.stayed(d), passages.resumed(d)),
      }),
    ),
    ...(passages.directory(d) === '' ? [] : [paragraph(passages.directory(d))]),
    closing('特此通知。'),
    officialSignature(d),
  ],
});
