import type { Answer, Client } from './open-client.ts';

export type CommandGiven = {
  /** Who gives the command or, where a head signs it off, whose body does. */
  readonly as: string;
  readonly caseId: string;
  readonly command: string;
  readonly input: unknown;
  /** The version of the case that was seen. */
  readonly seen: number;
};

type Signed = { readonly case: object; readonly documents: unknown };

type Drafted = { readonly draftId: number; readonly revision: number; readonly reviewed?: object };

/** The reviewer agrees with the list of a draft as it stands, after the heads talked it over. */
const agree = async (
  client: Client,
  { caseId, draftId, revision }: Pick<Drafted, 'draftId' | 'revision'> & { readonly caseId: string },
): Promise<Answer> => {
  const path = `/cases/${caseId}/drafts/${draftId}`;
  const as = 'legality-reviewer';
  const list = await client.ask({ as, path: `${path}/reviewList` });
  if (list.status !== 200) return list;
  const { digest, on } = list.body as { digest: string; on: string };
  const discussion = {
    ...{ discussedOn: on, participants: ['示例办公室负责人', '示例办公室副职'] },
    conclusion: '事实清楚，依据充分，同意（示例）。',
  };
  const body = { digest, agrees: true, opinion: '程序完备，依据充分，同意办理（示例）。', discussion };
  return client.ask({ as, method: 'POST', path: `${path}/reviewLegality`, body, seen: revision });
};

const codeOf = ({ body }: Answer): unknown => (body as { code?: unknown } | null)?.code;
const bodyOf = (persona: string): string => persona.replace(/-(clerk|head)$/, '');

/** Drafts a command as the clerk of a body and signs it off as its head. Answers as the command itself would. */
const draftAndSign = async (client: Client, { as, caseId, command, input }: CommandGiven): Promise<Answer> => {
  const path = `/cases/${caseId}/drafts`;
  const body = { command, input };
  const drafted = await client.ask({ as: `${bodyOf(as)}-clerk`, method: 'POST', path, body });
  if (drafted.status !== 201) return drafted;
  const { draftId, revision, reviewed } = drafted.body as Drafted;
  const agreed = reviewed ? await agree(client, { caseId, draftId, revision }) : undefined;
  if (agreed && agreed.status !== 200) return agreed;
  const current = (agreed?.body as { draft: Drafted } | undefined)?.draft.revision ?? revision;
  const signing = { as: `${bodyOf(as)}-head`, method: 'POST', path: `${path}/${draftId}/signOff` } as const;
  const signed = await client.ask({ ...signing, seen: current });
  if (signed.status !== 200) return signed;
  const { case: after, documents } = signed.body as Signed;
  return { ...signed, body: { ...after, documents } };
};

/** Gives a command; one whose letters must be signed off goes by a draft of the clerk and the signature of the head. */
export const giveCommand = async (client: Client, given: CommandGiven): Promise<Answer> => {
  const { as, caseId, command, input: body, seen } = given;
  const path = command === 'raiseObjection' ? 'objections' : `commands/${command}`;
  const direct = await client.ask({ as, method: 'POST', path: `/cases/${caseId}/${path}`, body, seen });
  return codeOf(direct) === 'signOff.required' ? draftAndSign(client, given) : direct;
};
