import type { Recipient } from '../../domain/case.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { actsOf, type HasActs, type Mend, mendsOf } from '../../procedure/acts.ts';
import type { Addressees, Situation, TermAct } from '../../procedure/definition.ts';
import type { HasSetAside } from '../../procedure/setting-aside.ts';
import { departmentsOf, type HasConsultation } from './consultation.ts';

type Acts<Data> = Readonly<Record<string, TermAct<Data>>>;

/** Who did the act that a step is about; undefined for the organization of the case. */
export const writerOf = <Data extends HasActs & HasConsultation>(
  acts: Acts<Data>,
  { before, data, input }: Situation<Data>,
): Recipient | undefined => {
  const act = actsOf(before.data).find(({ actNo }) => actNo === (input as { actNo?: number }).actNo);
  const said = (act?.input ?? {}) as { department?: string; name?: string };
  const from = act && acts[act.command]?.from;
  if (from === 'objector') return { kind: 'objector', name: said.name ?? '' };
  if (from !== 'department') return undefined;
  const department = departmentsOf(data).find(({ code }) => code === said.department);
  return department && { kind: 'department', code: department.code, name: department.name };
};

const mendNamed = ({ data, input }: Situation<HasActs>): Mend | undefined =>
  mendsOf(data).findLast(({ documentId }) => documentId === (input as { documentId?: string }).documentId);

/** The paper that a step puts right. */
export const mendedPaper = (seen: Situation<HasActs>): DocumentId | undefined => mendNamed(seen)?.documentId;

/** Those to whom the paper went that a step puts right. */
export const mendedRecipients = <Data extends HasActs>(
  addressees: Addressees<Data>,
  seen: Situation<Data>,
): readonly (readonly Recipient[])[] => {
  const { documentId: id, sentTo } = mendNamed(seen) ?? {};
  if (sentTo) return [sentTo];
  const kind = id && seen.before.papers[id]?.kind;
  const first = (kind ? (addressees[kind]?.(seen) ?? []) : []).flat();
  // Those who were asked in a round that fell with a decision set aside stand in the case apart (O4.1).
  const { askedBefore = [] } = seen.data as HasSetAside;
  return [first.length > 0 ? first : askedBefore.map((asked): Recipient => ({ kind: 'department', ...asked }))];
};
