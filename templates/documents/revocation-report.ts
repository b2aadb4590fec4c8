import type { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, heading, paragraph, prose, recipient, title } from './parts/blocks.ts';
import { exampleAgency, exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex } from './parts/exit-list.ts';
import { officialData, officialFoot, officialHead, officialSignature } from './parts/official-paper.ts';
import { definePassages } from './parts/passages.ts';
import { conferenceName, officeWords, rulesFull } from './parts/phrases.ts';
import { Line, Prose } from './parts/text.ts';

const passages = definePassages({
  opening: `根据${rulesFull}第七条规定，现将拟取消培训评价组织资质和职业技能等级证书实施资格有关情况报告如下。`,
  proposal: '拟取消{counts}。报告后，将由{agencyName}按规定进行公示，公示无异议的向社会发布。',
});

/** D36: reports an intended revocation to the joint conference (Art. 7(5)); a report carries no request. */
export const RevocationReport = officialData({
  signer: Line.max(20, fault('签发人姓名不能超过20个字符', 'a name of at most 20 characters')).optional(),
  agencyName: Line,
  investigation: Prose,
  review: Prose,
  consultation: Prose,
  list: ExitList,
});
export type RevocationReport = z.infer<typeof RevocationReport>;

const listTitle = '拟取消名单';

export const revocationReport = defineDocument({
  kind: 'revocationReport',
  corrects: [],
  genre: 'report',
  layout: 'head',
  version: '1',
  numbered: true,
  passages,
  data: RevocationReport,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-10-19',
    documentNumber: '示例报〔2026〕11号',
    signer: '示例签发人',
    agencyName: exampleAgency.name,
    investigation:
      '2026年5月11日收到反映线索后，调查组于5月25日至6月19日进行了调查核实，认定考核站点监考记录缺失属实。',
    review: '专家组5人一致建议取消。该单位提出申诉，经另行组织专家复核，维持原评议意见。',
    consultation: '国家发展改革委、市场监管总局无不同意见。',
    list: [...exampleExitList],
  },
  compose: (d) => [
    ...officialHead(d),
    ...(d.signer ? [{ type: 'signer', names: [d.signer] } as const] : []),
    title(`${d.issuer.name}关于拟取消${exitCountText(d.list)}有关情况的报告`, ...officeWords, '有关情况', '的报告'),
    recipient(conferenceName),
    paragraph(passages.opening(d)),
    heading('一、问题线索和调查核实情况'),
    ...prose(d.investigation),
    heading('二、专家评议和申诉复核情况'),
    ...prose(d.review),
    heading('三、征求部门意见情况'),
    ...prose(d.consultation),
    heading('四、拟处理意见'),
    paragraph(passages.proposal(d, { counts: exitCountText(d.list), agencyName: d.agencyName })),
    closing('特此报告。'),
    attachments(listTitle),
    officialSignature(d),
    ...exitListAnnex('附件', listTitle, d.list),
    ...officialFoot(d, 'head'),
  ],
});
