import { type Expert, ExpertId, seatsIn } from '#shared/domain/expert.ts';
import type { ExpertMember, Refusal } from '#shared/domain/refusal.ts';
import { readPool } from '#shared/store/experts.ts';
import type { World } from '../../lib/world.ts';

/** The experts of the pool that were read with a case, by their ids. */
export type Pool = ReadonlyMap<string, Expert>;

/** A panel has at most 99 members; of more names the first are read, and the input itself is refused. */
const most = 120;

/** The ids that a request would seat, to be read with its case. */
export const expertsNamed = (input: unknown): readonly string[] =>
  [...new Set(seatsIn(input).map(({ expertId }) => expertId))]
    .filter((id) => ExpertId.safeParse(id).success)
    .slice(0, most);

const compared: readonly ExpertMember[] = ['name', 'organization', 'recommendedBy'];

type Reading = Pick<World, 'table'> & { readonly pool?: Pool | undefined };

/**
 * Why a command may not seat the people it names: unknown to the pool, not active, or written down differently. The
 * pool is read with the case where the request names the people, and here where they stand in a draft.
 */
export const refusedSeatOf = async (input: unknown, { table, pool }: Reading): Promise<Refusal | undefined> => {
  const named = expertsNamed(input);
  return named.length === 0 ? undefined : refusedSeat(input, pool ?? (await readPool(table, named)));
};

const refusedSeat = (input: unknown, pool: Pool): Refusal | undefined => {
  for (const seat of seatsIn(input)) {
    const { expertId } = seat;
    const expert = pool.get(expertId);
    if (!expert) return { code: 'expert.unknown', expertId };
    if (expert.status !== 'active') return { code: 'expert.inactive', expertId, standing: expert.status };
    const member = compared.find((name) => seat[name] !== expert[name]);
    if (member) return { code: 'expert.differs', expertId, member, inPool: expert[member] };
  }
  return undefined;
};
