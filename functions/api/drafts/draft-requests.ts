import type { Actor, Person } from '#shared/domain/actor.ts';
import { text } from '#shared/domain/directory.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { staffRoles } from '#shared/domain/roles.ts';

export const staff = staffRoles;

export const Comment = text(2000);

export const personOf = ({ id, name }: Actor): Person => ({ id, name });

/** What one draft may hold: an item of the table takes 400 KB with everything else. */
const limitBytes = 131_072;

export const fitting = (input: unknown): Result<unknown> =>
  Buffer.byteLength(JSON.stringify(input ?? {})) > limitBytes
    ? refuse({ code: 'input.tooLarge', limitBytes })
    : accept(input ?? {});
