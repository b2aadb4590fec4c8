import type { CountedDay } from '#shared/domain/calendar.ts';
import { dayAt } from '#shared/domain/day.ts';
import { appealPart } from '#templates/pages/appeal-part.ts';
import type { Html } from '#templates/pages/words.ts';
import type { viewCase } from '../../api/views.ts';
import type { Visit } from '../visit.ts';

type Clock = ReturnType<typeof viewCase>['deadlines'][number] & { readonly days: readonly CountedDay[] };

/** A case as `getCase` answers it to the organization: its clocks with their days. */
export type ExplainedCase = Pick<
  ReturnType<typeof viewCase>,
  'caseId' | 'procedure' | 'availableCommands' | 'data' | 'receipts'
> & {
  readonly deadlines: readonly Clock[];
};

type Notice = {
  readonly extendedTo?: { readonly day: string; readonly reason: string };
  /** It tells what more would end, with a right of appeal of its own (O3.3). */
  readonly supplement?: object;
};

/**
 * The part of a page that tells an organization until when it may appeal, and why that day; undefined where there is
 * nothing to appeal against. `href` leads to the form of the appeal.
 */
export const appealOf = ({ lang, world }: Visit, view: ExplainedCase): Html | undefined => {
  const { caseId, procedure, availableCommands, deadlines, data, receipts } = view;
  const deadline = deadlines.find(({ name }) => name === 'appealPeriod');
  const may = availableCommands.includes('fileAppeal');
  if (procedure !== 'revocation' || (!deadline && !may)) return undefined;
  const { notice } = data as { notice?: Notice };
  // Where receipt is on record and no clock runs, the period is over or was used.
  const letter = notice?.supplement ? 'supplementaryNotification' : 'opinionNotification';
  if (!deadline && receipts[letter]) return undefined;
  return appealPart(lang, {
    deadline,
    extended: notice?.extendedTo,
    today: dayAt(world.now()),
    ...(may ? { href: `/cases/${caseId}/commands/fileAppeal` } : {}),
  });
};
