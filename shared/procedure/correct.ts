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
};

export const issuingHead = (kind: keyof typeof documentKinds): Role =>
  documentKinds[kind].issuer === 'agency' ? 'agencyHead' : 'officeHead';

/**
 * Decides that documents are issued in the place of others: an event of the case that changes nothing else about it, in whatever
 * state, the final ones included. Signed off like any letter.
 */
export const correct = <Data>(
  before: CaseSnapshot<Data>,
  { given, orders, signer, basis }: Correcting,
): Result<Decision<Data>> => {
  const { name, actor, at, input, draftedBy } = given;
  const aside = asideAmong(before.data, given);
  if (aside) return refuse(aside);
  if (!actor.roles.includes(signer)) return refuse({ code: 'command.forbidden', command: name, needs: [signer] });
  const event = sealEvent({
    caseId: before.caseId,
    sequence: before.version + 1,
    at,
    actor: giverOf(actor, [signer]),
    ...defined({ draftedBy }),
    command: name,
    from: before.state,
    to: before.state,
    input,
    changes: {},
    documents: orders,
    deadlines: { started: [], stopped: [] },
    basis,
    previousHash: before.lastHash,
  });
  return checkSignOff({ next: apply(before, event), events: [event], started: [], stopped: [] }, given, false);
};
