import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import type { Block } from '#templates/typeset/block.ts';
import { annex, heading, paragraph, prose } from './blocks.ts';
import { exampleOrganization } from './examples.ts';
import { Organization } from './party.ts';
import { bare } from './phrases.ts';
import { Clause, Count, Prose } from './text.ts';

/**
 * What a panel found, for those who are asked for their opinion on it: the opinion itself (D10) with the experts' names
 * and signatures stays in the file, its content is bound into the letter.
 */
export const Views = z.strictObject({
  inFavour: Prose,
  against: Prose,
  first: z.strictObject({ meetingOn: Day, votes: z.strictObject({ yes: Count, no: Count, abstain: Count }) }),
});
type Votes = z.infer<typeof Views>['first']['votes'];

/** How many voted for what. */
export const votesText = ({ yes, no, abstain }: Votes): string => `${yes}票同意、${no}票不同意、${abstain}票弃权`;

/** Both views in full. */
export const viewsBlocks = ({ inFavour, against }: z.infer<typeof Views>): Block[] => [
  ...prose(`同意的专家认为：${bare(inFavour)}。`),
  ...prose(`不同意的专家认为：${bare(against)}。`),
];

const PanelOpinion = z.strictObject({
  organization: Organization,
  investigation: Prose.optional(),
  meetingOn: Day,
  expected: Count,
  present: Count,
  findings: z.array(Clause).min(1).max(50),
  votes: z.strictObject({ yes: Count, no: Count, abstain: Count }),
  conclusion: Clause,
  dissents: z.array(Clause).max(50),
  /** Both views, where two meetings agreed on nothing, and how the first one voted. */
  views: Views.optional(),
});

export const PanelOpinions = z.array(PanelOpinion).min(1).max(500);
export type PanelOpinions = z.infer<typeof PanelOpinions>;

/** The name of the annex, which says so where the opinions are sent beside the letter and not bound into it. */
export const opinionsName = (name: string, opinions: PanelOpinions | undefined): string =>
  opinions ? name : `${name}（另附）`;

const opinionBlocks = (opinion: PanelOpinions[number], index: number): Block[] => {
  const votes = votesText(opinion.votes);
  const findings = opinion.findings.map((finding, at) => `（${chineseNumeral(at + 1)}）${bare(finding)}。`);
  const dissents = opinion.dissents.map((reason) => `持不同意见的专家认为：${bare(reason)}。`);
  return [
    heading(`${chineseNumeral(index + 1)}、${opinion.organization.name}`),
    ...(opinion.investigation ? prose(opinion.investigation) : []),
    paragraph(
      `评议会于${chineseDate(opinion.meetingOn)}召开，应到专家${opinion.expected}人，实到${opinion.present}人。专家组认定：`,
    ),
    ...findings.map(paragraph),
    ...(opinion.views
      ? [
          paragraph(
            `此前于${chineseDate(opinion.views.first.meetingOn)}召开的会议以${votesText(opinion.views.first.votes)}表决，本次会议以${votes}表决，均未达到专家组全体成员的${inWords(law.panelMajority).zh}，${bare(opinion.conclusion)}。`,
          ),
          ...viewsBlocks(opinion.views),
        ]
      : [paragraph(`专家组以${votes}形成意见：${bare(opinion.conclusion)}。${dissents.join('')}`)]),
  ];
};

/** The opinions as an annex, one after another; nothing where they are not bound in. */
export const opinionsAnnex = (label: string, name: string, opinions: PanelOpinions | undefined): Block[] =>
  opinions ? [annex(label, name), ...opinions.flatMap(opinionBlocks)] : [];

/** For the samples of letters that carry opinions. */
export const exampleOpinions = [
  {
    organization: exampleOrganization,
    meetingOn: '2026-02-26',
    expected: 5,
    present: 5,
    findings: ['申请符合规定的条件', '善后工作方案可行，考生权益有保障'],
    votes: { yes: 4, no: 1, abstain: 0 },
    conclusion: '建议准予注销',
    dissents: ['建议待全部考生取得证书后再办理'],
  },
] satisfies [z.input<typeof PanelOpinion>];
