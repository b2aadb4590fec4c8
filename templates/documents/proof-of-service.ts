import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { paragraph, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Line } from './parts/text.ts';

const ways = {
  direct: '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  leaving: '留置送达',
  publication: '公告送达',
} as const;

const passages = definePassages({
  note: '备注：电子送达以到达受送达人特定系统的日期为送达日期；邮寄送达以签收日期为送达日期。',
});

/** D50: the proof of service (送达回证); what is signed by hand stays empty. */
export const ProofOfService = documentData({
  caseId: CaseId,
  served: z.strictObject({ title: Line, documentNumber: Line.optional() }),
  recipient: Party,
  address: Line,
  /** How it was served, once that is known; a form still to be filled names the ways to choose from. */
  way: z.enum(['direct', 'post', 'electronic', 'leaving', 'publication']).optional(),
});
export type ProofOfService = z.infer<typeof ProofOfService>;

const box = (label: string, value = '', lines = 2) => ({ label, value, share: 1, lines });

export const proofOfService = defineDocument({
  kind: 'proofOfService',
  corrects: [],
  genre: 'businessPaper',
  layout: 'form',
  version: '2',
  numbered: false,
  passages,
  data: ProofOfService,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-04-10',
    caseId: exampleCaseId,
    served: { title: '准予退出反馈函', documentNumber: '示例函〔2026〕12号' },
    recipient: exampleOrganization,
    address: '示例省示例市示例路1号',
    way: 'post',
  },
  compose: (d) => [
    title('送达回证'),
    {
      type: 'form',
      rows: [
        [box('案号', d.caseId)],
        [
          box(
            '送达文书名称、编号',
            `${d.served.title}${d.served.documentNumber ? `　${d.served.documentNumber}` : ''}`,
          ),
        ],
        [box('受送达单位（人）', d.recipient.name)],
        [box('统一社会信用代码', d.recipient.uscc ?? '')],
        [
          box(
            '送达地点（方式）',
            `${d.address}（${d.way ? ways[d.way] : `${Object.values(ways).join('／')}，选一项`}）`,
          ),
        ],
        [box('送达时间', '　　　　年　　月　　日　　时')],
        [box('受送达人签名（盖章）'), box('收件日期')],
        [box('代收人及与受送达人关系、代收理由')],
        [box('拒收事由和日期'), box('见证人签名')],
        [box('送达人签名')],
      ],
    },
    paragraph(passages.note(d)),
  ],
});
