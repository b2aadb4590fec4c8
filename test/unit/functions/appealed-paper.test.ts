import { describe, expect, it } from 'vitest';
import { bindReference } from '#functions/casework/compose/bind-reference.ts';
import { day } from '#shared/domain/day.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';

const answers = ['appealAcceptanceNotice', 'appealNonAcceptanceNotice', 'reconsiderationDecision'] as const;

/** What an appeal is filed against (`letterOfNotice`). */
const notices = ['opinionNotification', 'supplementaryNotification'] as const satisfies readonly DocumentKind[];

describe.each(answers)('%s', (kind: DocumentKind) => {
  it.each(notices)('names the %s that was appealed against, by number and title', (notice) => {
    const { title } = documentKinds[notice];
    const { data, sample, compose } = documentTemplates[kind];
    const letter = { title, issueDate: day('2026-09-14'), documentNumber: '示例告〔2026〕17号' };
    const text = documentText(compose(data.parse(bindReference(kind, sample as object, letter))));
    expect(text).toContain(`示例告〔2026〕17号《${title}》`);
  });
});
