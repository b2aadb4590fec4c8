import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { closeTask as close, readTask, listTasks as readTasks, taskRange } from '#shared/store/tasks.ts';
import { withoutAside } from '../../casework/access.ts';
import { log } from '../../lib/log.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';

const staff: readonly Role[] = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'];

/** GET /tasks: what only a person can clear, failed issuances and clocks that a new notice moved; for staff. */
export const listTasks = endpoint(
  { summary: '待处理事项', schemas: { params: nothing, query: slice }, allows: readerRoles },
  async ({ query, actor }, { table }) => {
    const wanted = sliceOf(query, taskRange);
    if (!wanted.ok) return wanted;
    const page = await readTasks(table, wanted.value);
    return listReply({ ...page, items: await withoutAside(table, actor, page.items) });
  },
);

/** POST /cases/{caseId}/tasks/{taskId}/close: somebody looked at moved clocks; a failed issuance clears itself only. */
export const closeTask = endpoint(
  {
    summary: '办结待处理事项',
    schemas: {
      params: z.strictObject({ caseId: CaseId, taskId: z.string().regex(/^[\w.-]{1,80}$/) }),
      query: nothing,
      body: nothing,
    },
    allows: staff,
  },
  async ({ params: { caseId, taskId }, actor }, { table }) => {
    const task = await readTask(table, caseId, taskId);
    if (!task || 'documentId' in task) return refuse({ code: 'task.missing' });
    await close(table, caseId, taskId);
    log.info('task closed', { caseId, taskId, actorId: actor.id });
    return accept({ status: 200, body: { ...task, closed: true } });
  },
);
