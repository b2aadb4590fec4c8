import type { z } from 'zod';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { partsOf } from '#shared/domain/ids.ts';
import {
  type DecisionKind,
  type HasSetAside,
  lastSetAside,
  type Row,
  type SetAsideMatter,
} from '#shared/procedure/setting-aside.ts';
import type { SetAsideAnnouncement } from '#templates/documents/set-aside-announcement.ts';
import type { SetAsideNotice } from '#templates/documents/set-aside-notice.ts';
import type { StayDecision } from '#templates/documents/stay-decision.ts';
import { contactOf, type Drafting, organizationOf, recorded, signer } from './drafting.ts';
import { holding } from './holding.ts';
import { setAsideFacts } from './set-aside-facts.ts';

type Kinds<Data> = Readonly<Record<string, DecisionKind<Data>>>;
type Subject<Data> = (data: Data) => { readonly scope: 'qualification' | 'certificate' };

/** The paper that is named until its own title, day and number are bound. */
const first = ({ order: { refersTo }, today }: Drafting<unknown>) => ({
  title: refersTo ? documentKinds[partsOf(refersTo).kind].title : '决定',
  issuedOn: today,
});

/** Who took the decision, as the office says it. */
const authorOf = ({ order: { refersTo }, settings }: Drafting<unknown>): string | undefined =>
  refersTo && documentKinds[partsOf(refersTo).kind].issuer === 'agency' ? settings.agency.name : undefined;

const scopeOf = (qualification: boolean, rows: readonly Row[]) =>
  qualification || rows.length === 0
    ? { type: 'qualification' as const }
    : { type: 'certificate' as const, certificates: [...rows] };

const restoredOf = ({ restored }: SetAsideMatter) => ({
  qualification: restored?.qualification ?? false,
  certificates: [...(restored?.certificates ?? [])],
});

/** D60 */
const draftStay = <Data extends HasSetAside>(
  kinds: Kinds<Data>,
  drafting: Drafting<Data>,
): z.input<typeof StayDecision> => {
  const { settings, today, subject } = drafting;
  const standing = Object.values(kinds).filter((kind) => kind.stands(subject.data));
  const kind = recorded(standing.find(({ exits }) => exits) ?? standing[0], 'decision in effect');
  const stay = recorded((subject.data.effectStays ?? []).at(-1), 'stay');
  const author = authorOf(drafting);
  return {
    ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting) },
    ...{ paper: first(drafting), decision: kind.label.zh, basis: stay.lifted?.ordered ?? stay.ordered },
    ...(author ? { author } : {}),
    from: today,
    holds: holding(setAsideFacts.stayDecision, drafting),
  };
};

/** How the papers about decisions set aside or stayed are composed, for the decisions of one procedure. */
export const setAsideDrafts = <Data extends HasSetAside>(kinds: Kinds<Data>, subjectOf: Subject<Data>) => {
  const whole = ({ subject: { data } }: Drafting<Data>): boolean => subjectOf(data).scope === 'qualification';
  const decided = (drafting: Drafting<Data>) => {
    const matter = recorded(lastSetAside(drafting.subject.data), 'decision set aside');
    return { matter, kind: recorded(kinds[matter.decision], 'kind of decision') };
  };
  return {
    setAsideAnnouncement: (drafting: Drafting<Data>): z.input<typeof SetAsideAnnouncement> => {
      const { matter, kind } = decided(drafting);
      const { settings, today } = drafting;
      const rows = matter.done?.rows ?? [];
      return {
        ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting) },
        announced: scopeOf(whole(drafting), kind.rows(drafting.subject.data)),
        rows: scopeOf(whole(drafting) && matter.outcome !== 'changed', rows),
        ...{ paper: first(drafting), basis: matter.basis, restored: restoredOf(matter) },
        holds: holding(setAsideFacts.setAsideAnnouncement, drafting),
      };
    },
    setAsideNotice: (drafting: Drafting<Data>): z.input<typeof SetAsideNotice> => {
      const { matter, kind } = decided(drafting);
      const { settings, today } = drafting;
      const way = kind.outcomes[matter.outcome]?.[matter.returnsTo ?? matter.outcome];
      const author = authorOf(drafting);
      return {
        ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting) },
        ...{ paper: first(drafting), decision: kind.label.zh, basis: matter.basis },
        ...(author ? { author } : {}),
        rows: scopeOf(whole(drafting) && matter.outcome !== 'changed', matter.done?.rows ?? []),
        ...(way?.label ? { step: way.label.zh } : {}),
        restored: restoredOf(matter),
        ...(matter.restored?.barredUntil ? { banLastDay: matter.restored.barredUntil } : {}),
        ...(matter.refundFen ? { refundFen: matter.refundFen } : {}),
        contact: contactOf(settings.office),
        ...(settings.remedies ? { remedies: settings.remedies } : {}),
        holds: holding(setAsideFacts.setAsideNotice, drafting),
      };
    },
    stayDecision: (drafting: Drafting<Data>) => draftStay(kinds, drafting),
  };
};
