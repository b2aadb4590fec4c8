import type { Hono } from 'hono';
import { restartFailed } from '../../../api/documents/document-routes.ts';
import { closeTask } from '../../../api/documents/task-routes.ts';
import type { PortalEnv } from '../../visit.ts';
import { press } from '../press.ts';
import { numberPage } from './number-page.ts';
import { paperNumbersForm } from './paper-numbers.ts';
import { taskPage } from './task-page.ts';

/** The register of numbers, and what only a person can clear. */
export const registerPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/documents', numberPage);
  portal.on(['GET', 'POST'], '/numbers/:prefix/:year/paper', paperNumbersForm);
  portal.get('/tasks', taskPage);
  portal.post('/tasks/:documentId/restart', press(restartFailed, { after: () => '/tasks?done=restarted' }));
  portal.post('/tasks/:caseId/:taskId/close', press(closeTask, { after: () => '/tasks?done=closed' }));
};
