import { z } from 'zod';
import type { Client, Request } from '#infra/local/client/open-client.ts';
import { requireAnswer } from '#infra/local/client/require-answer.ts';
import { setClock } from '#infra/local/client/set-clock.ts';
import { at } from '#infra/local/demo/road.ts';
import { usccCheckCharacter } from '#shared/domain/uscc.ts';

/** One step off the roads: `[day, who, command, input, guard]`; with a guard, it must be refused by it. */
export type Bystep = readonly [day: string, as: string, command: string, input?: object, guard?: string];

export type Byway = {
  readonly name: string;
  readonly procedure: 'voluntaryExit' | 'revocation';
  /** How many certificates its organization holds; the case is about the first `about` of them, 0 for the qualification. */
  readonly certificates: number;
  readonly about: number;
  readonly opensOn: string;
  readonly steps: readonly Bystep[];
  /** Members of the application's form that differ. */
  readonly form?: object;
  readonly approvedOn?: string;
};

let organizations = 0;

const post = (client: Client, request: Omit<Request, 'method'>, shape: z.ZodType = z.looseObject({})) =>
  requireAnswer(client, { ...request, method: 'POST' }, shape) as Promise<Record<string, unknown>>;

/** An organization of its own for a byway, so that none is in another's way. */
export const registerFor = async (client: Client, { certificates, approvedOn = '2021-03-15' }: Byway) => {
  organizations += 1;
  const body = `91110000MB${String(organizations).padStart(7, '0')}`;
  const uscc = body + usccCheckCharacter(body);
  const ids = Array.from({ length: certificates }, (_, index) => `Y-${organizations}-${index + 1}`);
  await post(client, {
    ...{ as: 'office-clerk', path: '/organizations' },
    body: {
      ...{ uscc, name: `示例第${organizations}培训评价组织`, address: '示例地址' },
      contact: { name: '示例联系人', phone: '000-00000000' },
      certificates: ids.map((certificateId) => ({ certificateId, name: `示例证书${certificateId}`, approvedOn })),
    },
  });
  return { uscc, ids };
};

type Subject = { readonly uscc: string; readonly ids: readonly string[] };

export const logClue = async (client: Client, { uscc, ids }: Subject): Promise<string> => {
  const body = {
    ...{ source: 'hotline', receivedOn: '2026-03-01', informantKind: 'anonymous', summary: '示例线索' },
    ...{ uscc, certificateIds: ids },
  };
  return String((await post(client, { as: 'agency-clerk', path: '/clues', body })).clueId);
};

/** Opens a byway's case: by an application of its organization, or on a clue. */
export const openByway = async (client: Client, byway: Byway, { uscc, ids }: Subject): Promise<string> => {
  await setClock(client.url, at(byway.opensOn));
  const about = ids.slice(0, byway.about);
  if (byway.procedure === 'voluntaryExit') {
    const body = { procedure: 'voluntaryExit', uscc, form: { ...formOf(about), ...byway.form } };
    return String((await post(client, { as: 'agency-clerk', path: '/cases', body })).caseId);
  }
  const clueId = await logClue(client, { uscc, ids: about });
  const scope = byway.about === 0 ? 'qualification' : 'certificate';
  const body = { outcome: 'opened', reason: '示例', scope, certificateIds: about };
  const answer = await post(client, { as: 'agency-clerk', path: `/clues/${clueId}/screening`, body });
  return String((answer.screened as { caseId: string }).caseId);
};

const formOf = (certificateIds: readonly string[]) => ({
  ...{ applicationTitle: '关于退出的申请（示例）', scope: certificateIds.length > 0 ? 'certificate' : 'qualification' },
  ...{ certificateIds, reasonCode: 'strategy', reason: '示例原因', contact: { name: '示例', phone: '000-00000000' } },
  completedWork: { examinationsHeld: true, dataUploaded: true, agreementsEnded: true },
  liabilities: {
    ...{ paidNotExamined: { people: 0, amountFen: 0 }, examinedNotCertified: { people: 0 }, otherItems: [] },
  },
  commitments: { answersForEarlierActs: true, acceptsBan: true },
});
