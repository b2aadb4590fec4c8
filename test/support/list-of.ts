import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { ReviewList } from '#shared/domain/review-list.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { listedSteps, proposedList } from '#shared/procedure/review-list.ts';
import type { IssuedPapers } from './issued-papers.ts';
import { type Given, morning, settings } from './walk.ts';

type Walked<Data> = {
  readonly subject: CaseSnapshot<Data>;
  readonly entry: DirectoryEntry;
  readonly issued: IssuedPapers;
};

/** The list of a step as a walk stands; none for a step that can be taken back. */
export const listOf = <Data>(
  procedure: Procedure<Data>,
  { subject, entry, issued }: Walked<Data>,
  { name, on, input = {} }: Given,
): ReviewList | undefined => {
  if (!listedSteps(procedure).has(name)) return undefined;
  const facts = { entry, calendar: publishedCalendar, settings };
  const made = proposedList(procedure, issued.marked(subject), { step: name, input, at: morning(on), facts });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
};
