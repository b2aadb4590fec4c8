import { z } from 'zod';

/** Which facts of the case hold, by the passages that state them; every one is answered, none is left out. */
export const Holds = <const Name extends string>(facts: readonly Name[]) =>
  z.strictObject(Object.fromEntries(facts.map((name) => [name, z.boolean()])) as Record<Name, z.ZodBoolean>);
