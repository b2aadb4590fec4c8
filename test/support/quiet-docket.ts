import { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { askApi } from './ask-api.ts';
import { enter, openExit } from './docket.ts';
import { exampleUscc } from './examples.ts';
import { mustMove } from './move.ts';
import { step } from './road.ts';

/** One application handed in, another asked for a supplement, a third still a draft. */
export const quietDocket = async (
  table: Table,
): Promise<{ readonly table: Table; readonly exits: readonly CaseId[] }> => {
  await enter(table, 'X-1001', 'X-1002', 'X-1003', 'X-1004', 'X-1005');
  const exits = [await openExit(table, 'X-1001'), await openExit(table, 'X-1002'), await openExit(table, 'X-1003')];
  for (const caseId of exits.slice(0, 2)) {
    await mustMove(table, caseId, step('submitForm'));
    await mustMove(table, caseId, step('recordPaperReceipt'));
  }
  const [, supplemented = CaseId.parse(`${exampleUscc}-2`)] = exits;
  const items = { summary: '示例', items: ['示例'] };
  await mustMove(table, supplemented, { by: 'agencyClerk', on: '2026-01-08', name: 'requestSupplement', input: items });
  const receivedOn = '2026-01-09';
  await mustMove(table, supplemented, {
    ...{ by: 'agencyClerk', on: receivedOn, name: 'recordSupplementService', input: { receivedOn } },
  });
  return { table, exits };
};

/** A clue of which a case is opened, over the API. */
export const openClue = async (table: Table, on: string, subject: object): Promise<CaseId> => {
  const told = { source: 'hotline', receivedOn: on, informantKind: 'anonymous', summary: '示例线索' };
  const by = { by: 'agencyClerk', on } as const;
  const body = { ...told, uscc: exampleUscc, certificateIds: [] };
  const { clueId } = (await askApi(table, { ...by, route: 'logClue', body })).body as { clueId: string };
  const screening = { outcome: 'opened', reason: '示例', ...subject };
  const screened = await askApi(table, { ...by, route: 'screenClue', params: { clueId }, body: screening });
  return CaseId.parse((screened.body as { screened: { caseId: string } }).screened.caseId);
};

export const qualification = { scope: 'qualification', certificateIds: [] };
export const single = { scope: 'certificate', certificateIds: ['X-1001'] };
