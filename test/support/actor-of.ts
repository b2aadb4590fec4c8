import { personas } from '#infra/local/personas.ts';
import type { Actor } from '#shared/domain/actor.ts';

/** A seeded persona as the one who acts; throws where there is none of that name. */
export const actorOf = (id: string): Actor => {
  const persona = personas.get(id);
  if (!persona) throw new Error(`no persona ${id}`);
  const { role, ...person } = persona;
  return { ...person, roles: [role] };
};
