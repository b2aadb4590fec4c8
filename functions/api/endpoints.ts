import { z } from 'zod';
import { accept } from '#shared/domain/result.ts';
import type { previewRoutes, RouteName } from '#shared/domain/routes.ts';
import { previewDraft } from '../lib/draft-params.ts';
import { printLedger } from '../lib/ledger-params.ts';
import { previewWording } from '../lib/passage-params.ts';
import { attachFile, downloadAttachment, listAttachments } from './attachment-routes.ts';
import { checkChains, listAudit } from './audit-routes.ts';
import { calendarDifferences, listCalendars, previewCalendar, publishCalendar } from './calendar-routes.ts';
import { getCase, listCases, listEvents } from './case-routes.ts';
import { answerInformant, clueLedger, getClue, getInformant, listClues, logClue } from './clue-routes.ts';
import { createDraft } from './create-draft.ts';
import { delegate, endDelegation, listDelegations } from './delegation-routes.ts';
import { eligibility, publicDirectory, publicDirectoryEntry } from './directory-routes.ts';
import { downloadDocument, downloadSource, getDocument, listDocuments, restartFailed } from './document-routes.ts';
import { discardDraft, reviseDraft, sendBackDraft } from './draft-changes.ts';
import { getDraft, listDraftQueue, listDrafts } from './draft-routes.ts';
import { drawExperts, listCandidates, listDraws } from './draw-routes.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { changeExpertStatus, getExpert, listExperts, registerExpert } from './expert-routes.ts';
import { figureCaseload, figureSteps, figureWindows } from './figure-routes.ts';
import { giveCommand } from './give-command.ts';
import { listLetters } from './letter-routes.ts';
import { decideMailbox, getMailbox } from './mailbox-routes.ts';
import { listSeries, numberRegister, voidDocument } from './number-routes.ts';
import { raiseObjection, recordObjection } from './objection-routes.ts';
import { openCase } from './open-case.ts';
import { calendarBans, calendarTerms, calendarWindows, health, organizationBans } from './open-routes.ts';
import { describeApi } from './openapi.ts';
import {
  getCertificate,
  getOrganization,
  listOrganizations,
  registerCertificate,
  registerOrganization,
} from './organization-routes.ts';
import { getPassages, listPassages, proposeWording, publishWording } from './passage-routes.ts';
import { attachProof, downloadProof } from './proof-routes.ts';
import { downloadPublication, getPublication, listPublications } from './publication-routes.ts';
import {
  queueDue,
  queueMine,
  queueOrganization,
  queueOverdue,
  queueStuck,
  queueUnserved,
  queueWindow,
} from './queue-routes.ts';
import { screenClue } from './screen-clue.ts';
import { search } from './search-routes.ts';
import { getServing, recordServing } from './serving-routes.ts';
import {
  getSettings,
  getSettingsVersion,
  previewSettings,
  proposeSettings,
  publishSettings,
} from './settings-routes.ts';
import { signOffBatch, signOffDraft } from './sign-off-routes.ts';
import { closeTask, listTasks } from './task-routes.ts';
import { verifyByCode, verifyByFile } from './verification-routes.ts';

const described = {
  health,
  calendarTerms,
  calendarBans,
  calendarWindows,
  organizationBans,
  verifyByCode,
  verifyByFile,
  publicDirectory,
  publicDirectoryEntry,
  eligibility,
  listPublications,
  getPublication,
  downloadPublication,
  listLetters,
  listOrganizations,
  registerOrganization,
  getOrganization,
  registerCertificate,
  getCertificate,
  listCases,
  openCase,
  getCase,
  listEvents,
  listAudit,
  checkChains,
  listDocuments,
  giveCommand,
  attachFile,
  listAttachments,
  downloadAttachment,
  getDocument,
  downloadDocument,
  downloadSource,
  listTasks,
  closeTask,
  listCalendars,
  publishCalendar,
  previewCalendar,
  calendarDifferences,
  queueMine,
  queueDue,
  queueOverdue,
  queueStuck,
  queueUnserved,
  queueWindow,
  queueOrganization,
  figureCaseload,
  figureSteps,
  figureWindows,
  search,
  listExperts,
  registerExpert,
  getExpert,
  changeExpertStatus,
  drawExperts,
  listCandidates,
  listDraws,
  listPassages,
  getPassages,
  proposeWording,
  publishWording,
  getSettings,
  getSettingsVersion,
  previewSettings,
  proposeSettings,
  publishSettings,
  listClues,
  logClue,
  getClue,
  getInformant,
  screenClue,
  answerInformant,
  clueLedger,
  printLedger,
  recordObjection,
  raiseObjection,
  createDraft,
  listDrafts,
  getDraft,
  previewDraft,
  reviseDraft,
  sendBackDraft,
  discardDraft,
  signOffDraft,
  listDraftQueue,
  signOffBatch,
  delegate,
  listDelegations,
  endDelegation,
  previewWording,
  listSeries,
  numberRegister,
  voidDocument,
  getServing,
  recordServing,
  attachProof,
  downloadProof,
  getMailbox,
  decideMailbox,
  restartIssuance: restartFailed,
};

const nothing = z.strictObject({});

/** GET /openapi.json: made once, from the schemas that parse. */
const openapi = endpoint({ summary: '接口说明', schemas: { params: nothing, query: nothing } }, async () =>
  accept({ status: 200, body: description }),
);

const description = describeApi(described);

const { previewDraft: _draft, previewWording: _wording, printLedger: _ledger, ...answered } = described;

type Answered = Exclude<RouteName, (typeof previewRoutes)[number]>;

/** The route table: one endpoint for every route that this function answers, none missing. */
export const endpoints: Readonly<Record<Answered, Endpoint>> = { ...answered, openapi };
