/** The pages of each kind of person once the two stories have been walked; `nobody` is not signed in. */
export const pagesOf: Readonly<Record<string, readonly string[]>> = {
  nobody: ['/verify'],
  'agency-clerk': [
    '/work',
    '/cases',
    '/cases?q=示例',
    '/cases/91110000MA0000001L-1',
    '/cases/91310000MA00000025-1',
    '/windows',
    '/windows/2026-01',
    '/documents/91110000MA0000001L-1.2.D02',
    '/documents/91110000MA0000001L-1.2.D02/serving',
    '/documents/91110000MA0000001L-1.2.D02/attach',
  ],
  'agency-head': [
    '/sign-offs',
    '/documents/91110000MA0000001L-1.2.D02/void',
    '/documents/91110000MA0000001L-1.2.D02/correct',
    '/cases/91110000MA0000001L-1/drafts/1',
  ],
  'organization-a': ['/work', '/cases/91110000MA0000001L-1', '/documents/91110000MA0000001L-1.2.D02'],
  'expert-1': ['/work', '/cases/91110000MA0000001L-1'],
  'department-ndrc': ['/work', '/cases/91110000MA0000001L-1'],
  auditor: ['/work', '/cases/91310000MA00000025-1'],
};
