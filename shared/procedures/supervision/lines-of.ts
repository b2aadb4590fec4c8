import type { CaseEvent } from '../../domain/case.ts';
import { own } from '../../domain/own.ts';
import type { LineKind } from './line-kinds.ts';
import { supervisedSteps } from './supervised-steps.ts';

/** One line of the register for supervision: what a step of a case shows of it. */
export type Line = Pick<CaseEvent, 'caseId' | 'at' | 'sequence' | 'command' | 'actor' | 'draftedBy' | 'readyAt'> & {
  readonly kind: LineKind;
  /** Why, in the words of whoever gave the step, where it asks for them. */
  readonly why?: string;
};

/** The members of an input that say why, the most telling first. */
const reasons = ['reason', 'fault', 'obstacle', 'newFact', 'note', 'ordered', 'basis', 'text', 'issue', 'description'];

const whyOf = ({ input }: Pick<CaseEvent, 'input'>): string | undefined => {
  if (typeof input !== 'object' || input === null) return undefined;
  const entered = input as Record<string, unknown>;
  return reasons.map((member) => entered[member]).find((text): text is string => typeof text === 'string');
};

const kindsOf = (event: CaseEvent): readonly LineKind[] => {
  const rule = own(supervisedSteps, event.command) ?? 'none';
  const kinds = typeof rule === 'function' ? rule(event) : rule === 'none' ? [] : [rule];
  // Whoever drafted and whoever signed are two: how long the draft lay is told of each signature.
  return event.readyAt && event.actor.role !== 'system' ? [...kinds, 'signed'] : kinds;
};

/** The lines that an event yields (O20.3), a pure function of it alone. */
export const linesOf = (event: CaseEvent): readonly Line[] => {
  const { caseId, at, sequence, command, actor, draftedBy, readyAt } = event;
  const why = whyOf(event);
  return kindsOf(event).map((kind) => ({
    ...{ caseId, at, sequence, command, actor, kind },
    ...(draftedBy ? { draftedBy } : {}),
    ...(readyAt ? { readyAt } : {}),
    ...(why === undefined ? {} : { why }),
  }));
};
