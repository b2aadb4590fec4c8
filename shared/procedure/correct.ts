import { type Basis, practice } from '../domain/basis.ts';
import type { CaseSnapshot, DocumentOrder } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { documentKinds } from '../domain/document-kinds.ts';
import { type Result, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { asideAmong } from '../domain/standing-aside.ts';
import { apply, sealEvent } from './apply.ts';
import { checkSignOff } from './check-sign-off.ts';
import { type GivenCommand, giverOf } from './decide.ts';
import type { Decision } from './decision.ts';
import type { TakenBack } from './take-back.ts';
import { compact } from './timers.ts';

/** What a correction rests on. */
export const correcting: Basis = practice(
  '已发出文书确有错误的，另发更正文书，原件不改',
  'a document that was issued with a fault is corrected by another; the first stays as it is',
);

/** What a paper rests on that takes the place of one that was never made. */
export const reissuing: Basis = practice(
  '文书未能制成而作废的，以原内容另发，重新编号',
  'a paper that could not be made and is void is issued anew, with the same content and a number of its own',
);

type Correcting = {
  readonly given: GivenCommand;
  readonly orders: readonly DocumentOrder[];
  /** The head who signed the document in whose place they are, or the head of its issuer. */
  readonly signer: Role;
  readonly basis: Basis;
  /** What goes back where the paper is served anew; absent: the event changes nothing else about the case. */
  readonly back?: TakenBack | undefined;
};

export const issuingHead = (kind: keyof typeof documentKinds): Role =>
  documentKinds[kind].issuer === 'agency' ? 'agencyHead' : 'officeHead';

/** What an event records that changes nothing but the papers. */
const unmoved = ({ state: to }: CaseSnapshot): TakenBack => ({ to, changes: {}, unset: [], started: [], stopped: [] });

/**
 * Decides that documents are issued in the place of others, in whatever state, the final ones included: an event that
 * changes nothing else about the case, but for the term of what is served anew (`back`). Signed off like any letter.
 */
export const correct = <Data>(
  before: CaseSnapshot<Data>,
  { given, orders, signer, basis, back = unmoved(before) }: Correcting,
): Result<Decision<Data>> => {
  const { name, actor, at, input, draftedBy, readyAt } = given;
  const aside = asideAmong(before.data, given);
  if (aside) return refuse(aside);
  if (!actor.roles.includes(signer)) return refuse({ code: 'command.forbidden', command: name, needs: [signer] });
  const event = sealEvent({
    caseId: before.caseId,
    sequence: before.version + 1,
    at,
    actor: giverOf(actor, [signer]),
    ...defined({ draftedBy, readyAt }),
    command: name,
    from: before.state,
    to: back.to,
    input,
    changes: back.changes,
    ...(back.unset.length > 0 ? { unset: back.unset } : {}),
    documents: orders,
    deadlines: { started: back.started.map(compact), stopped: back.stopped },
    basis,
    previousHash: before.lastHash,
  });
  const { started, stopped, directory } = back;
  const decision = { next: apply(before, event), events: [event], started, stopped, ...defined({ directory }) };
  return checkSignOff(decision, given, false);
};
