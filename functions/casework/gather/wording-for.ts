import type { Decision } from '#shared/procedure/decision.ts';
import { type PublishedWording, readWording } from '#shared/store/passages.ts';
import type { World } from '../../lib/world.ts';

/** The office's own wording in force for the documents that a decision orders; nothing is read where it orders none. */
export const wordingFor = ({ table }: Pick<World, 'table'>, { events }: Decision): Promise<PublishedWording> =>
  readWording(
    table,
    events.flatMap(({ documents }) => documents.map(({ kind }) => kind)),
  );
