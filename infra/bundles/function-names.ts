/** The folders of functions/ that hold a `main.ts`: each becomes one bundle and one Lambda function. */
export const functionNames = ['api', 'bounces', 'preview', 'issuance', 'outbox', 'portal', 'schedule'] as const;
export type FunctionName = (typeof functionNames)[number];

/** The folder of functions/ that is the source of the function whose logical name CDK makes of it. */
export const folderOfFunction = (logicalName: string): FunctionName | undefined =>
  functionNames.find((name) => logicalName.includes(`${name}function`));
