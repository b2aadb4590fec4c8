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
  verifyByCode: { method: 'GET', path: '/api/v1/verifications/{code}', open: true },
  verifyByFile: { method: 'POST', path: '/api/v1/verifications', open: true },
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
  downloadSource: { method: 'GET', path: '/api/v1/documents/{documentId}/source', open: false },
  listTasks: { method: 'GET', path: '/api/v1/tasks', open: false },
  restartIssuance: { method: 'POST', path: '/api/v1/tasks/{documentId}/restart', open: false },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: `/api/v1/${string}`; open: boolean }>;

export type RouteName = keyof typeof routes;

/** The web pages: open to everybody, as API Gateway, the embedded gateway and the portal know them. */
export const pages = {
  verify: { method: 'GET', path: '/verify' },
  verifyFile: { method: 'POST', path: '/verify' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: `/${string}` }>;
