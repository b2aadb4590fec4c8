import type { Actor } from '../domain/actor.ts';
import { isSignedOff } from '../domain/document-kinds.ts';
import { headsOf } from '../domain/heads.ts';
import type { Role } from '../domain/roles.ts';
import { type Move, movesOf, type Procedure, rolesOf } from './definition.ts';

/**
 * Who signs a draft of this move off: the heads of the bodies that may take it. A clerk whom the move names is then
 * the one who drafts, and a decision that the office's head takes is the office's to sign, whoever issues its letters.
 */
export const signersOf = (move: Move): Role[] => headsOf(rolesOf(move));

export const isGivenBySystem = (move: Move): boolean => rolesOf(move).includes('system');

/** Whether a clock may call for a move: the system gives it, or a head signs the letter that it issues (O10). */
export const isHeardFromClock = (move: Move): boolean =>
  isGivenBySystem(move) || (signersOf(move).length > 0 && (move.issues ?? []).some(isSignedOff));

/** A head of the drafter's own body, who stands in for the signer while a draft is tried. */
export const signerFor = (drafter: Actor): Actor => ({ id: '', name: '', roles: headsOf(drafter.roles) });

/** The commands that staff of this body may draft in this state, guards aside: those whose letters a head signs off. */
export const draftableBy = <Data>(procedure: Procedure<Data>, state: string, drafter: Actor): string[] => {
  const { roles } = signerFor(drafter);
  const drafts = (name: string) => (move: Move) =>
    ((move.issues ?? []).some(isSignedOff) || procedure.commands[name]?.signed) &&
    signersOf(move).some((r) => roles.includes(r));
  return Object.keys(procedure.states[state]?.on ?? {}).filter((name) =>
    movesOf(procedure.states[state], name).some(drafts(name)),
  );
};
