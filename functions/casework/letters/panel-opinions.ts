import type { PanelOpinions } from '#templates/documents/parts/panel-opinions.ts';
import { type Drafting, organizationOf, recorded } from './drafting.ts';
import { viewsOf } from './rounds.ts';

const conclusions = {
  support: '建议准予注销',
  conditional: '建议准予注销',
  notSupport: '建议不予退出',
  undecided: '未形成一致意见',
} as const;

/** The panel's opinion on a voluntary exit, as a letter tells it to those who are consulted: without the experts' names. */
export const panelOpinions = (drafting: Drafting): PanelOpinions => {
  const panel = recorded(drafting.subject.data.panel, 'panel');
  const opinion = recorded(drafting.subject.data.opinion, 'opinion');
  const condition = opinion.condition ? `，同时${opinion.condition}` : '';
  return [
    {
      organization: organizationOf(drafting),
      meetingOn: opinion.meetingOn,
      expected: panel.members.length,
      present: opinion.presentIds.length,
      findings: [...opinion.findings],
      votes: opinion.votes,
      conclusion: `${conclusions[opinion.conclusion]}${condition}`,
      ...viewsOf(opinion, drafting.subject.data),
      dissents: opinion.dissents.map(({ reason }) => reason),
    },
  ];
};
