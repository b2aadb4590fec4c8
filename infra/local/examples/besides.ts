import { exampleStage } from '../../stages/example.ts';
import { type As, clerk, head, office } from './example.ts';
import { organizationOf } from './organizations.ts';
import { actorAs, mustAsk, type Request, type Speaker } from './speak.ts';

const organization = organizationOf({ holds: 2, acts: [] }, 58);

type Deed = Pick<Request, 'route' | 'params' | 'body'> & { readonly on: string; readonly as: As };

const clue = (on: string, source: string, more: object): Deed => ({
  ...{ on, as: clerk, route: 'logClue' },
  body: {
    ...{ source, receivedOn: on, uscc: organization.actor.uscc, certificateIds: organization.ids.slice(0, 1) },
    ...{ informantKind: 'anonymous', summary: '反映收费公示不完整（示例）', ...more },
  },
});
const named = { informantKind: 'person', informant: { name: '示例反映人', contact: '000-00000008' } };

/** What an office has on its desk besides cases: clues that nobody has screened, in time and late, and proposals. */
const deeds: readonly Deed[] = [
  { on: '2025-06-30', as: office, route: 'registerOrganization', body: organization.body },
  clue('2026-01-20', 'letter', named),
  clue('2026-03-03', 'biweeklyReport', { groundNo: 3 }),
  {
    ...{ on: '2026-03-02', as: head, route: 'delegate' },
    body: {
      role: 'agencyHead',
      to: { id: 'agency-deputy', name: '示例受托中心副职' },
      ...{ from: '2026-03-02', until: '2026-03-31' },
    },
  },
  {
    ...{ on: '2026-03-03', as: office, route: 'proposeSettings' },
    body: {
      settings: { ...exampleStage.settings, version: '示例-2', silenceClause: false },
      note: '示例：征求意见改为逐一催复',
    },
  },
  {
    ...{ on: '2026-03-03', as: office, route: 'proposeWording', params: { kind: 'acceptanceNotice' } },
    body: { passages: { papersComplete: '申请材料齐备，' }, note: '示例：统一用语' },
  },
];

const screened = { ...clue('2026-02-24', 'platform', named), on: '2026-02-24' };

const at = (on: string): string => `${on}T10:00:00+08:00`;

/** Does what there is besides the cases; one of its clues is screened out, and who told it is answered. */
export const tellBesides = async (speaker: Speaker): Promise<void> => {
  const ask = ({ on, as, ...request }: Deed, key: string) =>
    mustAsk(speaker, { ...request, at: at(on), actor: actorAs(as, organization.actor), key });
  for (const [index, deed] of deeds.entries()) await ask(deed, `besides-${index}`);
  const { clueId = '' } = (await ask(screened, 'besides-clue')) as { clueId?: string };
  const params = { clueId };
  const body = { outcome: 'outOfScope', reason: '不属于本系统受理范围（示例）' };
  await ask({ on: '2026-02-26', as: clerk, route: 'screenClue', params, body }, 'besides-screened');
  const answer = { on: '2026-02-27', note: '已电话告知（示例）' };
  await ask({ on: '2026-02-27', as: clerk, route: 'answerInformant', params, body: answer }, 'besides-answered');
};
