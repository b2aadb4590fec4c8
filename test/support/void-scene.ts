import { expect } from 'vitest';
import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { voidingCommand } from '#shared/domain/correction.ts';
import { addDays } from '#shared/domain/day.ts';
import { type ToVoid, voidPaper } from '#shared/procedure/void-paper.ts';
import type { PaperScene } from '#test/support/paper-scenes.ts';
import { morning, settings } from '#test/support/walk.ts';

export const head = { id: '示例-作废决定人', name: '示例作废决定人', roles: ['officeHead' as const] };
export const proposer = { id: '示例-提出人', name: '示例提出人' };

const orderOf = ({ log, documentId }: Pick<PaperScene, 'log' | 'documentId'>) =>
  log.flatMap(({ documents }) => documents).find((order) => order.documentId === documentId) ?? expect.fail('no order');

/** A paper that a head declares void the day after. */
export const toVoid = ({ procedure, subject, entry, log, on, ...scene }: PaperScene): ToVoid<unknown> => ({
  ...{
    procedure,
    subject,
    log,
    order: orderOf({ log, ...scene }),
    facts: { entry, calendar: publishedCalendar, settings, file: caseFileOf(log, { entry, settings }) },
  },
  given: {
    ...{
      name: voidingCommand,
      input: { documentId: scene.documentId, reason: '示例：有误' },
      actor: head,
      draftedBy: [proposer],
    },
    at: morning(addDays(on, 1)),
  },
});

/** What that brings about. */
export const voided = (scene: PaperScene) => {
  const decided = voidPaper(toVoid(scene));
  return decided.ok ? decided.value : expect.fail(JSON.stringify(decided.refusal));
};
