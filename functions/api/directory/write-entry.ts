import type { Actor } from '#shared/domain/actor.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { CertificateId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { register } from '#shared/store/directory.ts';
import type { World } from '../../lib/world.ts';
import type { Replay, Reply } from '../endpoint.ts';
import { keepReply, readReplay, replayed } from '../replays.ts';
import { viewEntry } from '../views.ts';

type Entering = {
  readonly actor: Actor;
  readonly entry: DirectoryEntry;
  readonly added: readonly CertificateId[];
  readonly seen?: number;
  /** 202 where it waits for a second person; otherwise it was entered. */
  readonly status?: 201 | 202;
  readonly replay: Replay;
};

/** Writes an entry with the certificates that are new in it; answers what the request was answered before. */
export const writeEntry = async (
  { table, now }: World,
  { actor, entry, added, seen, status = 201, replay }: Entering,
): Promise<Result<Reply>> => {
  const at = now();
  const reply = {
    status,
    body: viewEntry(entry, actor),
    version: entry.version,
    location: `/api/v1/organizations/${entry.uscc}`,
  };
  const written = await register(table, {
    entry,
    added,
    at,
    replay: keepReply(replay, reply, at),
    ...defined({ seen }),
  });
  if (written.outcome === 'written') return accept(reply);
  if (written.outcome === 'contended') return refuse({ code: 'store.contended' });
  const { failed } = written;
  const earlier = failed.includes('replay') ? await readReplay(table, replay) : undefined;
  if (earlier) return replayed(earlier, replay);
  if (failed.includes('takeover')) return refuse({ code: 'takeover.running' });
  if (failed.includes('organization')) return refuse({ code: 'organization.exists', uscc: entry.uscc });
  const taken = failed.find((name) => name.startsWith('certificate '));
  return taken
    ? refuse({ code: 'certificate.exists', certificateId: taken.slice(12) })
    : refuse({ code: 'store.contended' });
};
