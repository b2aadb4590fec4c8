import { article, practice } from '../../domain/basis.ts';
import type { ListLine } from '../../domain/review-list.ts';
import { words } from '../../domain/words.ts';
import type { Situation } from '../../procedure/definition.ts';
import type { ReviewLine } from '../../procedure/review-line.ts';
import { departmentsToWeigh, departmentWords } from '../parts/consultation-words.ts';
import { mattersWords } from '../parts/liabilities.ts';
import { panelWords } from '../parts/list-guards.ts';
import { effectLine, termsWords } from '../parts/list-words.ts';
import { signatureWords } from '../parts/signature-guard.ts';
import { papersWords } from '../parts/standing-papers.ts';
import { chainWords } from '../parts/stations.ts';
import { type RevocationData, standingItems } from './data.ts';
import { chain, involved, measuresToldWords, papersOf, rights, sat, told, unnamedMeasure } from './list-guards.ts';

const everywhere = (...gates: readonly string[]) => ({ publicise: gates, announce: gates, issueMeasures: gates });
const revoking = (...gates: readonly string[]) => ({ publicise: gates, announce: gates });

/** The list before a revocation is posted or announced, or measures are ordered (O3.1). */
export const lines: Partial<Record<ListLine, ReviewLine<Situation<RevocationData>>>> = {
  papers: {
    basis: article('7'),
    gates: everywhere('papersStand', 'opinionReceived'),
    evidence: (seen) => papersWords(seen, papersOf(seen)),
  },
  panels: {
    basis: article('7(2)', '7(3)'),
    gates: everywhere('panelsFit'),
    evidence: ({ data }) => panelWords(sat, data),
  },
  departments: {
    basis: article('7(5)'),
    gates: revoking('departmentsHeard', 'noUnresolvedDissent', 'conferenceSpoke'),
    evidence: ({ data }) => departmentWords(data),
    remark: ({ data }) => departmentsToWeigh(data),
  },
  sets: {
    basis: practice('各环节的范围只减不增', 'from one stage to the next the scope only becomes narrower'),
    gates: { ...revoking('chainHolds', 'listStands'), issueMeasures: ['measuresTold'] },
    evidence: ({ before, data }) =>
      data.measures === before.data.measures ? chainWords(chain.stationsOf(data)) : measuresToldWords(data),
    remark: ({ before, data }) => (data.measures === before.data.measures ? undefined : unnamedMeasure(data)),
  },
  terms: {
    basis: practice(
      '权利期限届满前，不作出不可逆的决定',
      'nothing irreversible is done while a term protects somebody',
    ),
    gates: {
      ...everywhere('noRightOpen', 'actsAnswered', 'requestsAnswered', 'papersMended', 'correctionsDecided'),
      announce: [
        'noRightOpen',
        'noOpenObjection',
        'publicityOver',
        'actsAnswered',
        'requestsAnswered',
        'papersMended',
        'correctionsDecided',
      ],
    },
    evidence: (seen) => termsWords(rights, seen),
  },
  effect: { basis: article('2'), gates: revoking('effectAsTold'), ...effectLine(told) },
  settlement: {
    basis: article('9'),
    gates: { announce: ['settlementDayAhead'] },
    evidence: ({ data }) => mattersWords(data.announcement?.liabilities, data.announcement?.settlementDeadline),
  },
  signature: {
    basis: article('1'),
    gates: everywhere('entrustmentHolds', 'standsApart', 'recusalsOfOfficersDecided'),
    evidence: (seen) => signatureWords(involved, seen),
  },
  reasons: {
    basis: article('5'),
    gates: revoking('revocationReasoned'),
    evidence: ({ data }) => {
      const each = standingItems(data).flatMap(({ certificateId, conclusion, whyRevoked }) =>
        conclusion === 'revoke' ? [`${certificateId}：${whyRevoked ?? '未写明'}`] : [],
      );
      return words(each.join('；') || '无', each.join('; ') || 'none');
    },
  },
};
