import { handle } from 'hono/aws-lambda';
import { openTable } from '../lib/world.ts';
import { openPortal } from './portal.ts';

/** HTML over HTTP behind API Gateway's HTTP API. */
export const handler = handle(openPortal({ table: openTable() }));
