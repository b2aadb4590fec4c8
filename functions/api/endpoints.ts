import { z } from 'zod';
import { accept } from '#shared/domain/result.ts';
import type { RouteName } from '#shared/domain/routes.ts';
import { getCase, listCases, listEvents } from './case-routes.ts';
import {
  downloadDocument,
  downloadSource,
  getDocument,
  listDocuments,
  listTasks,
  restartFailed,
} from './document-routes.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { giveCommand } from './give-command.ts';
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
import { verifyByCode, verifyByFile } from './verification-routes.ts';

const described = {
  health,
  calendarTerms,
  calendarBans,
  calendarWindows,
  organizationBans,
  verifyByCode,
  verifyByFile,
  listOrganizations,
  registerOrganization,
  getOrganization,
  registerCertificate,
  getCertificate,
  listCases,
  openCase,
  getCase,
  listEvents,
  listDocuments,
  giveCommand,
  getDocument,
  downloadDocument,
  downloadSource,
  listTasks,
  restartIssuance: restartFailed,
};

const nothing = z.strictObject({});

/** GET /openapi.json: made once, from the schemas that parse. */
const openapi = endpoint({ summary: '接口说明', schemas: { params: nothing, query: nothing } }, async () =>
  accept({ status: 200, body: description }),
);

const description = describeApi(described);

/** The route table: one endpoint for every route name, none missing. */
export const endpoints: Readonly<Record<RouteName, Endpoint>> = { ...described, openapi };
