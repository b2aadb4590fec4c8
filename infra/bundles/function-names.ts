/** The folders of functions/ that hold a `main.ts`: each becomes one bundle and one Lambda function. */
export const functionNames = ['api', 'bounces', 'preview', 'issuance', 'outbox', 'portal', 'schedule'] as const;
export type FunctionName = (typeof functionNames)[number];
