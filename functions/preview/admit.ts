import type { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { parseInput } from '#shared/procedure/input.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the function with the fonts gives: a PDF, or a file of another type, and the name under which a browser keeps it. */
export type Preview = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType?: typeof wordType };

export type Asked = { readonly actor: Actor; readonly params: Readonly<Record<string, string | undefined>> };

type Described<Params extends z.ZodType> = {
  readonly schemas: { readonly params: Params };
  readonly allows: readonly Role[];
};

/** The parameters of a request, parsed; refuses who may not ask, and what is no such address. */
export const admit = <Params extends z.ZodType>(
  { allows, schemas }: Described<Params>,
  { actor, params }: Asked,
): Result<z.output<Params>> =>
  hasRole(actor, allows) ? parseInput(schemas.params, params) : refuse({ code: 'access.forbidden', needs: allows });
