import { type Basis, practice } from '../domain/basis.ts';
import type { CaseEvent, CaseSnapshot, DocumentOrder, Recipient } from '../domain/case.ts';
import { type NotVoided, type Voiding, voidingCommand } from '../domain/correction.ts';
import { dayAt } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { attests, type DocumentKind, documentKinds, isSignedOff } from '../domain/document-kinds.ts';
import { type DocumentId, documentIdOf } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { asideAmong } from '../domain/standing-aside.ts';
import { isEffective, type Mend, mendsOf } from './acts.ts';
import { apply, sealEvent } from './apply.ts';
import { checkSignOff } from './check-sign-off.ts';
import { type GivenCommand, giverOf } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './decision-facts.ts';
import type { Procedure, Situation } from './definition.ts';
import { aroundEvent, restingOn } from './rests-on.ts';
import { untold } from './strike.ts';
import {
  orderedSince,
  type Stand,
  standOf,
  type TakenBack,
  takenBackTo,
  tookEffect,
  withoutFallen,
} from './take-back.ts';
import { compact } from './timers.ts';

/** What the voiding of a paper rests on. */
const voiding: Basis = practice(
  '决定生效前，文书有误的，由两人办理作废，以其为依据的环节一并撤销',
  'before a decision has effect a faulty paper is declared void by two people, and what rests on it is taken back',
);

/** A paper that is to be void, in a case with its log from the first event on. */
export type ToVoid<Data> = {
  readonly procedure: Procedure<Data>;
  readonly subject: CaseSnapshot<Data>;
  readonly log: readonly CaseEvent[];
  readonly facts: Facts & Required<Pick<Facts, 'file'>>;
  readonly given: GivenCommand & { readonly input: Voiding };
  /** The paper, to whom it went. */
  readonly order: Pick<DocumentOrder, 'documentId' | 'kind' | 'recipients'>;
};

/** What falls with a paper: the step that it carried, and those that were taken on it; none where it carries none. */
export type Falling = { readonly step: CaseEvent | undefined; readonly steps: readonly CaseEvent[] };

const orderIn = (log: readonly CaseEvent[], documentId: DocumentId) => {
  for (const event of log)
    for (const order of event.documents) if (order.documentId === documentId) return { event, order };
  return undefined;
};

/** The event by which a paper came to be, or the first of those in whose place it is. */
const firstOrder = (log: readonly CaseEvent[], documentId: DocumentId): ReturnType<typeof orderIn> => {
  const found = orderIn(log, documentId);
  const earlier = found?.order.supersedes;
  return earlier ? (firstOrder(log, earlier) ?? found) : found;
};

/** The step that a paper carries: none for a receipt, nor for what a case was opened with. */
const stepOf = (log: readonly CaseEvent[], { documentId, kind }: { documentId: DocumentId; kind: DocumentKind }) => {
  const event = attests(kind) ? undefined : firstOrder(log, documentId)?.event;
  return event && event.sequence > 1 ? event : undefined;
};

/** Why a paper cannot be void any more, or cannot be at all. */
const notVoided = <Data>({ procedure, subject, log }: ToVoid<Data>, documentId: DocumentId): NotVoided | undefined => {
  const { event } = orderIn(log, documentId) ?? {};
  if (event?.command === voidingCommand) return 'withdrawal';
  const since = log.filter(({ sequence }) => event !== undefined && sequence >= event.sequence);
  return isEffective(procedure, subject.state) || tookEffect(procedure, since) ? 'effect' : undefined;
};

/** Whether an event entered the rest in which the case still is. */
const enteredRest = ({ log, subject }: Pick<ToVoid<unknown>, 'log' | 'subject'>, step: CaseEvent): boolean =>
  step.from !== step.to &&
  step.to === subject.state &&
  log.every(({ sequence, from, to }) => sequence <= step.sequence || from === to);

/** The case without a step: as before it, or without what was done by it and on it beside the rest of the case. */
const standWithout = <Data>(toVoid: ToVoid<Data>, { step, steps }: Falling): Stand => {
  const { procedure, subject, log, facts, given } = toVoid;
  const going = { today: dayAt(given.at), calendar: facts.calendar };
  if (!step) return standOf(subject);
  const left = [step, ...steps].find(({ from, to }) => from !== to);
  const beside = [step, ...steps].filter(({ sequence }) => !left || sequence < left.sequence).toReversed();
  return [...(left ? [left] : []), ...beside].reduce(
    (stand, event) => withoutFallen(procedure, stand, { fallen: aroundEvent(subject, log, event), going }),
    standOf(subject),
  );
};

/** What goes with the step: what rests on it, and all that was done after the case went on by it. */
export const fallingWith = <Data>(toVoid: ToVoid<Data>, documentId: DocumentId, kind: DocumentKind): Falling => {
  const { procedure, subject, log, facts } = toVoid;
  const step = stepOf(log, { documentId, kind });
  if (!step) return { step, steps: [] };
  const steps = restingOn(procedure, { now: subject, log, facts }, { event: step, paper: documentId });
  const left = [step, ...steps].find(({ from, to }) => from !== to);
  const moved = log.filter(({ sequence, from, to }) => left && sequence > left.sequence && from !== to);
  const all = new Map([...steps, ...moved].map((event) => [event.sequence, event]));
  return { step, steps: [...all.values()].toSorted((one, other) => one.sequence - other.sequence) };
};

/** To whom it is told that a paper is withdrawn: those to whom it went; of what was posted, the organization. */
const withdrawnFrom = ({ kind, recipients }: ToVoid<unknown>['order'], subject: CaseSnapshot): readonly Recipient[] => {
  if (documentKinds[kind].audience === 'internal' && !isSignedOff(kind)) return [];
  const { organizationName: name, uscc } = subject;
  const told = recipients.filter((recipient) => recipient.kind !== 'public' && recipient.kind !== 'file');
  const posted = recipients.some((recipient) => recipient.kind === 'public');
  return posted && told.length === 0 ? [{ kind: 'organization', name, uscc }] : told;
};

const belied = <Data>({ subject, log }: ToVoid<Data>, documentId: DocumentId, { step, steps }: Falling) => {
  const each = step ? [step, ...steps] : [];
  const since = each.flatMap((event) => {
    const fallen = aroundEvent(subject, log, event);
    const beside = event.documents.map((order) => order.documentId).filter((id) => subject.papers[id]);
    const stands = (id: DocumentId) => !subject.papers[id]?.voidedOn && !subject.papers[id]?.amendedBy;
    return event.from === event.to
      ? beside.filter(stands)
      : [...beside.filter(stands), ...orderedSince(subject, fallen)];
  });
  return [...new Set(since)].filter(
    (id) => id !== documentId && !attests(subject.papers[id]?.kind ?? 'proofOfService'),
  );
};

/** The heads who may confirm that a paper is void: of its issuer; the office's also where the agency issued it. */
export const voidersOf = (kind: DocumentKind): readonly Role[] =>
  documentKinds[kind].issuer === 'agency' ? ['agencyHead', 'officeHead'] : ['officeHead'];

/** Whether somebody has a hand in the paper: whoever signed it, and, to confirm, whoever drafted it. */
const ownHand = ({ log, given }: Pick<ToVoid<unknown>, 'log' | 'given'>, documentId: DocumentId): boolean => {
  const { event } = orderIn(log, documentId) ?? {};
  const signed = [event?.actor.id, event?.actor.onBehalfOf?.id];
  const drafted = (event?.draftedBy ?? []).map(({ id }) => id);
  const proposers = (given.draftedBy ?? []).map(({ id }) => id);
  const principals = (given.actor.delegated ?? []).map(({ by }) => by.id);
  const confirmers = given.rehearsed ? [] : [given.actor.id, ...principals];
  return (
    proposers.some((id) => signed.includes(id)) || confirmers.some((id) => signed.includes(id) || drafted.includes(id))
  );
};

/** The letter by which it is withdrawn. */
const withdrawing = ({ subject, order }: ToVoid<unknown>): readonly DocumentOrder[] => {
  const recipients = withdrawnFrom(order, subject);
  const documentId = documentIdOf(subject.caseId, subject.documentCount + 1, 'paperWithdrawalNotice');
  return recipients.length === 0
    ? []
    : [{ documentId, kind: 'paperWithdrawalNotice', recipients, refersTo: order.documentId }];
};

/** Refuses what is not to be void, and whoever may not say so. */
const refusalOf = (toVoid: ToVoid<unknown>): Refusal | undefined => {
  const { subject, given, order } = toVoid;
  const { documentId, kind } = order;
  const aside = asideAmong(subject.data, given);
  if (aside) return aside;
  const { amendedBy: by, voidedOn } = subject.papers[documentId] ?? {};
  if (voidedOn) return { code: 'document.voided' };
  if (by) return { code: 'document.superseded', by };
  const not = notVoided(toVoid, documentId);
  if (not) return { code: 'void.notOpen', not };
  const needed = voidersOf(kind);
  if (!given.actor.roles.some((role) => needed.includes(role)))
    return { code: 'command.forbidden', command: given.name, needs: [...needed] };
  return ownHand(toVoid, documentId) ? { code: 'void.ownSignature' } : undefined;
};

/** The case as it stands without the paper, with the letter on record by which it is withdrawn. */
const backFrom = <Data>(
  toVoid: ToVoid<Data>,
  situation: Situation<Data>,
  { falling, told }: { readonly falling: Falling; readonly told: boolean },
): TakenBack => {
  const { documentId, reason } = toVoid.given.input;
  const { today: on } = situation;
  const stand = standWithout(toVoid, falling);
  const withdrawn: Mend = { documentId, on, mended: { on, by: 'withdrawn', newFact: reason } };
  const mends = [...mendsOf(stand.data).filter((mend) => mend.mended || mend.documentId !== documentId), withdrawn];
  return takenBackTo(toVoid.procedure, situation, {
    stand: told ? { ...stand, data: { ...stand.data, mends } } : stand,
    belied: belied(toVoid, documentId, falling),
    basis: voiding,
    leavesRest: falling.step !== undefined && enteredRest(toVoid, falling.step),
  });
};

/**
 * Declares an issued paper void before a decision has had effect (O8): the step that it carried and what was taken on it go
 * back, and whoever had it is told by a letter. Signed by a head who neither drafted nor signed it, drafted by another
 * who did not sign it. Refuses with `void.*`; pure, so that its consequences can be shown before anybody decides.
 */
export const voidPaper = <Data>(
  toVoid: ToVoid<Data>,
): Result<{ readonly decision: Decision<Data>; readonly falling: Falling }> => {
  const { procedure, subject, facts, given } = toVoid;
  const { documentId, kind } = toVoid.order;
  const refusal = refusalOf(toVoid as ToVoid<unknown>);
  if (refusal) return refuse(refusal);
  const { actor, at, input, draftedBy, readyAt } = given;
  const documents = withdrawing(toVoid as ToVoid<unknown>);
  const falling = fallingWith(toVoid, documentId, kind);
  const situation: Situation<Data> = {
    ...{ before: subject, data: subject.data, input, actor, at, today: dayAt(at), facts },
  };
  const back = backFrom(toVoid, situation, { falling, told: documents.length > 0 });
  const event = sealEvent({
    ...{ caseId: subject.caseId, sequence: subject.version + 1, at, actor: giverOf(actor, voidersOf(kind)) },
    ...defined({ draftedBy, readyAt }),
    ...{ command: given.name, from: subject.state, to: back.to, input, changes: back.changes },
    ...(back.unset.length > 0 ? { unset: back.unset } : {}),
    ...{ documents, voided: documentId, basis: voiding, previousHash: subject.lastHash },
    deadlines: { started: back.started.map(compact), stopped: back.stopped },
  });
  const directory = falling.step && procedure.toldBy === kind ? untold(situation, back.directory) : back.directory;
  const decision: Decision<Data> = {
    ...{ next: apply(subject, event), events: [event], started: back.started, stopped: back.stopped },
    ...defined({ directory }),
  };
  const signed = checkSignOff(decision, given, true);
  return signed.ok ? accept({ decision: signed.value, falling }) : signed;
};
