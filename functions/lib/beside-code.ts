import { join } from 'node:path';

/** Where a file lies that was bundled beside a function's code: Lambda names the folder of the code in its environment. */
export const besideCode = (name: string): string => join(process.env.LAMBDA_TASK_ROOT ?? import.meta.dirname, name);
