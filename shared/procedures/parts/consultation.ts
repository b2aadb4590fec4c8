import type { Day } from '../../domain/day.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { Situation } from '../../procedure/definition.ts';

export type DepartmentReply = {
  readonly position: 'agree' | 'agreeWithComments' | 'dissent';
  readonly comment?: string | undefined;
  readonly repliedOn: Day;
  readonly recordedBy: string;
  /** Who entered it from the sealed paper; absent: the department gave it itself. */
  readonly enteredBy?: string;
  /** It was entered from paper and says something else than what the department itself had given. */
  readonly overOwnWord?: true;
};

/** The more guarded of two words counts until a named officer has confirmed the other (O9). */
const guarded = ['agree', 'agreeWithComments', 'dissent'] as const satisfies readonly DepartmentReply['position'][];

export const isLessGuarded = (one: DepartmentReply, other: DepartmentReply): boolean =>
  guarded.indexOf(one.position) < guarded.indexOf(other.position);

export type ConsultedDepartment = {
  readonly code: string;
  readonly name: string;
  readonly reply?: DepartmentReply;
  /** A later word, entered from paper, that is less guarded than the one that counts: to be confirmed. */
  readonly contrary?: DepartmentReply;
  /** Silence taken for no objection, by a named officer, where the letter said so. */
  readonly deemedBy?: string;
  /** That officer's name, as letters tell it. */
  readonly deemedByName?: string;
  readonly dissentResolved?: {
    readonly outcome: 'withdrawn' | 'adopted' | 'escalated';
    readonly note: string;
    readonly on: Day;
  };
};

export type Consultation = {
  /** The letter (D12, D35), which reminders name. */
  readonly letterId: DocumentId;
  readonly sentOn: Day;
  readonly replyBy: Day;
  readonly silenceClause: boolean;
  readonly reminder?: { readonly on: Day; readonly replyBy: Day };
  readonly departments: readonly ConsultedDepartment[];
};

/** What a case records of consulting departments (Arts. 6(4), 7(5)). */
export type HasConsultation = { readonly consultation?: Consultation };

export const departmentsOf = (data: HasConsultation): readonly ConsultedDepartment[] =>
  data.consultation?.departments ?? [];

/** The department that a command's input names, as the case holds it. */
export const namedDepartment = ({ data, input }: Situation<HasConsultation>): ConsultedDepartment | undefined =>
  departmentsOf(data).find(({ code }) => code === (input as { department: string }).department);

export const unresolvedDissent = (data: HasConsultation): boolean =>
  departmentsOf(data).some(({ reply, dissentResolved }) => reply?.position === 'dissent' && !dissentResolved);
