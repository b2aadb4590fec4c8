/**
 * The routes of the JSON API as names: `open` ones need no sign-in, every other one needs a bearer token.
 * API Gateway, the embedded gateway, the OpenAPI document and the handler table are all made from this list.
 */
export const routes = {
  health: { method: 'GET', path: '/api/v1/health', open: true },
  openapi: { method: 'GET', path: '/api/v1/openapi.json', open: true },
  calendarTerms: { method: 'GET', path: '/api/v1/calendar/terms', open: true },
  calendarBans: { method: 'GET', path: '/api/v1/calendar/bans', open: true },
  calendarWindows: { method: 'GET', path: '/api/v1/calendar/windows', open: true },
  organizationBans: { method: 'GET', path: '/api/v1/bans/{uscc}', open: true },
  listOrganizations: { method: 'GET', path: '/api/v1/organizations', open: false },
  registerOrganization: { method: 'POST', path: '/api/v1/organizations', open: false },
  getOrganization: { method: 'GET', path: '/api/v1/organizations/{uscc}', open: false },
  registerCertificate: { method: 'POST', path: '/api/v1/organizations/{uscc}/certificates', open: false },
  getCertificate: { method: 'GET', path: '/api/v1/certificates/{certificateId}', open: false },
  listCases: { method: 'GET', path: '/api/v1/cases', open: false },
  openCase: { method: 'POST', path: '/api/v1/cases', open: false },
  getCase: { method: 'GET', path: '/api/v1/cases/{caseId}', open: false },
  listEvents: { method: 'GET', path: '/api/v1/cases/{caseId}/events', open: false },
  listDocuments: { method: 'GET', path: '/api/v1/cases/{caseId}/documents', open: false },
  giveCommand: { method: 'POST', path: '/api/v1/cases/{caseId}/commands/{command}', open: false },
  getDocument: { method: 'GET', path: '/api/v1/documents/{documentId}', open: false },
  downloadDocument: { method: 'GET', path: '/api/v1/documents/{documentId}/file', open: false },
  createDraft: { method: 'POST', path: '/api/v1/cases/{caseId}/drafts', open: false },
  listDrafts: { method: 'GET', path: '/api/v1/cases/{caseId}/drafts', open: false },
  getDraft: { method: 'GET', path: '/api/v1/cases/{caseId}/drafts/{draftId}', open: false },
  previewDraft: {
    method: 'GET',
    path: '/api/v1/cases/{caseId}/drafts/{draftId}/documents/{ordinal}/preview',
    open: false,
  },
  reviseDraft: { method: 'POST', path: '/api/v1/cases/{caseId}/drafts/{draftId}/revise', open: false },
  sendBackDraft: { method: 'POST', path: '/api/v1/cases/{caseId}/drafts/{draftId}/sendBack', open: false },
  discardDraft: { method: 'POST', path: '/api/v1/cases/{caseId}/drafts/{draftId}/discard', open: false },
  signOffDraft: { method: 'POST', path: '/api/v1/cases/{caseId}/drafts/{draftId}/signOff', open: false },
  listDraftQueue: { method: 'GET', path: '/api/v1/drafts', open: false },
  signOffBatch: { method: 'POST', path: '/api/v1/drafts/signOff', open: false },
  delegate: { method: 'POST', path: '/api/v1/delegations', open: false },
  listDelegations: { method: 'GET', path: '/api/v1/delegations', open: false },
  endDelegation: { method: 'POST', path: '/api/v1/delegations/{personId}/{ordinal}/end', open: false },
  listPassages: { method: 'GET', path: '/api/v1/passages', open: false },
  getPassages: { method: 'GET', path: '/api/v1/passages/{kind}', open: false },
  proposeWording: { method: 'POST', path: '/api/v1/passages/{kind}/versions', open: false },
  publishWording: { method: 'POST', path: '/api/v1/passages/{kind}/versions/{version}/publish', open: false },
  previewWording: { method: 'GET', path: '/api/v1/passages/{kind}/versions/{version}/preview', open: false },
  listTasks: { method: 'GET', path: '/api/v1/tasks', open: false },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: `/api/v1/${string}`; open: boolean }>;

export type RouteName = keyof typeof routes;

/** The routes that the function with the fonts answers; the API function answers every other one. */
export const previewRoutes: readonly RouteName[] = ['previewDraft', 'previewWording'];
