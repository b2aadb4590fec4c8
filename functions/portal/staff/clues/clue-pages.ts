import type { Hono } from 'hono';
import type { PortalEnv } from '../../visit.ts';
import { answerPage, newClue, screenPage } from './clue-forms.ts';
import { clueList } from './clue-list.ts';
import { cluePage, informantPage } from './clue-page.ts';
import { ledgerPage } from './ledger-page.ts';

/** The ledger of clues: lists, screening, answers, the export of a month. */
export const cluePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/clues', clueList);
  portal.on(['GET', 'POST'], '/clues/new', newClue);
  portal.get('/clues/:clueId', cluePage);
  portal.post('/clues/:clueId/informant', informantPage);
  portal.on(['GET', 'POST'], '/clues/:clueId/screening/:outcome', screenPage);
  portal.on(['GET', 'POST'], '/clues/:clueId/answer', answerPage);
  portal.get('/ledgers/:period', ledgerPage);
};
