import { z } from 'zod';

/** What takes no members at all: a path, a query or a command of which nothing is asked. */
export const nothing = z.strictObject({});
