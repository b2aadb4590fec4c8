import { nothing } from '#shared/domain/nothing.ts';
import { accept } from '#shared/domain/result.ts';
import type { previewRoutes, RouteName } from '#shared/domain/routes.ts';
import { compareDraft, draftAsWord, previewDraft } from '../lib/draft-params.ts';
import { printLedger } from '../lib/ledger-params.ts';
import { previewPaperList } from '../lib/list-params.ts';
import { previewWording } from '../lib/passage-params.ts';
import { attachFile, downloadAttachment, listAttachments } from './attachments/attachment-routes.ts';
import { checkChains, listAudit } from './audit/audit-routes.ts';
import { getCase, listCases, listEvents } from './cases/case-routes.ts';
import { figureCaseload, figureSteps, figureWindows } from './cases/figure-routes.ts';
import { giveCommand } from './cases/give-command.ts';
import { openCase } from './cases/open-case.ts';
import {
  queueDue,
  queueMine,
  queueOrganization,
  queueOverdue,
  queueStuck,
  queueUnserved,
  queueWindow,
} from './cases/queue-routes.ts';
import { search } from './cases/search-routes.ts';
import { answerInformant, clueLedger, getClue, getInformant, listClues, logClue } from './clues/clue-routes.ts';
import { screenClue } from './clues/screen-clue.ts';
import {
  confirmCorrection,
  listFacts,
  previewCorrection,
  proposeCorrection,
  refuseCorrection,
} from './corrections/correction-routes.ts';
import { eligibility, publicDirectory, publicDirectoryEntry } from './directory/directory-routes.ts';
import { confirmChange, listChanges, proposeChange, refuseChange } from './directory/entry-change-routes.ts';
import {
  getCertificate,
  getOrganization,
  listOrganizations,
  registerOrganization,
} from './directory/organization-routes.ts';
import { registerCertificate } from './directory/register-certificate.ts';
import {
  downloadDocument,
  downloadSource,
  getDocument,
  listDocuments,
  restartFailed,
} from './documents/document-routes.ts';
import { listLetters } from './documents/letter-routes.ts';
import { listSeries, numberRegister } from './documents/number-routes.ts';
import { enterPaperNumbers } from './documents/paper-number-routes.ts';
import { previewVoiding } from './documents/preview-voiding.ts';
import { closeTask, listTasks } from './documents/task-routes.ts';
import { verifyByCode, verifyByFile } from './documents/verification-routes.ts';
import { voidDocument } from './documents/void-document.ts';
import { createDraft } from './drafts/create-draft.ts';
import { discardDraft, reviseDraft, sendBackDraft } from './drafts/draft-changes.ts';
import { getDraft, listDraftQueue, listDrafts } from './drafts/draft-routes.ts';
import { getReviewList, reviewLegality } from './drafts/review-draft.ts';
import { reviseByWord } from './drafts/revise-by-word.ts';
import { setPrinting } from './drafts/set-printing.ts';
import { signOffBatch, signOffDraft } from './drafts/sign-off-routes.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { drawExperts, listCandidates, listDraws } from './experts/draw-routes.ts';
import { changeExpertStatus, getExpert, listExperts, registerExpert } from './experts/expert-routes.ts';
import { createPaperList, giveUpPaperList, revisePaperList } from './lists/draft-list.ts';
import { getPaperList, listPaperLists } from './lists/list-routes.ts';
import { getListReviews, reviewPaperList } from './lists/review-list.ts';
import { signPaperList } from './lists/sign-list.ts';
import { describeApi } from './openapi.ts';
import { listObjections, raiseObjection, recordObjection } from './publications/objection-routes.ts';
import { calendarBans, calendarTerms, calendarWindows, health, organizationBans } from './publications/open-routes.ts';
import { downloadPublication, getPublication, listPublications } from './publications/publication-routes.ts';
import { decideMailbox, getMailbox } from './serving/mailbox-routes.ts';
import { attachProof, downloadProof } from './serving/proof-routes.ts';
import { getServing, listCaseServing, recordServing, strikeServing } from './serving/serving-routes.ts';
import { calendarDifferences, listCalendars, previewCalendar, publishCalendar } from './settings/calendar-routes.ts';
import { delegate, endDelegation, listDelegations } from './settings/delegation-routes.ts';
import { getPassages, listPassages, proposeWording, publishWording } from './settings/passage-routes.ts';
import {
  getSettings,
  getSettingsVersion,
  previewSettings,
  proposeSettings,
  publishSettings,
} from './settings/settings-routes.ts';
import { supervision } from './supervision/supervision-routes.ts';
import { approveWorkbook, dropWorkbook } from './takeovers/close-takeover.ts';
import { getTakeover, listTakeovers, proposeWorkbook } from './takeovers/takeover-routes.ts';

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
  listFacts,
  proposeCorrection,
  previewCorrection,
  confirmCorrection,
  refuseCorrection,
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
  supervision,
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
  listObjections,
  recordObjection,
  raiseObjection,
  createDraft,
  listDrafts,
  getDraft,
  previewDraft,
  compareDraft,
  draftAsWord,
  reviseByWord,
  setPrinting,
  reviseDraft,
  sendBackDraft,
  discardDraft,
  getReviewList,
  reviewLegality,
  signOffDraft,
  listDraftQueue,
  signOffBatch,
  delegate,
  listDelegations,
  endDelegation,
  previewPaperList,
  listPaperLists,
  createPaperList,
  getPaperList,
  revisePaperList,
  giveUpPaperList,
  getListReviews,
  reviewPaperList,
  signPaperList,
  previewWording,
  listChanges,
  proposeChange,
  confirmChange,
  refuseChange,
  listTakeovers,
  proposeWorkbook,
  getTakeover,
  approveWorkbook,
  dropWorkbook,
  listSeries,
  numberRegister,
  enterPaperNumbers,
  previewVoiding,
  voidDocument,
  getServing,
  listCaseServing,
  recordServing,
  strikeServing,
  attachProof,
  downloadProof,
  getMailbox,
  decideMailbox,
  restartIssuance: restartFailed,
};

/** GET /openapi.json: made once, from the schemas that parse. */
const openapi = endpoint(
  { summary: '接口说明', schemas: { params: nothing, query: nothing }, allows: 'everybody' },
  async () => accept({ status: 200, body: description }),
);

const description = describeApi(described);

const {
  previewDraft: _draft,
  compareDraft: _comparison,
  draftAsWord: _word,
  previewPaperList: _list,
  previewWording: _wording,
  printLedger: _ledger,
  ...answered
} = described;

type Answered = Exclude<RouteName, (typeof previewRoutes)[number]>;

/** The route table: one endpoint for every route that this function answers, none missing. */
export const endpoints: Readonly<Record<Answered, Endpoint>> = { ...answered, openapi };
