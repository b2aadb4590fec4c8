import type { DirectoryEntry, DirectoryStatus, SkillLevelCertificate } from './directory.ts';

type Named = Pick<SkillLevelCertificate, 'certificateId' | 'name'>;

/** What one version of an entry has that the one before it had not, as the public directory shows it. */
export type DirectoryChange =
  | { readonly change: 'entered' }
  | { readonly change: 'renamed'; readonly from: string; readonly to: string }
  | ({ readonly change: 'certificateEntered' } & Named)
  | ({ readonly change: 'certificateLeft'; readonly status: DirectoryStatus } & Named)
  | ({ readonly change: 'certificateBack' } & Named)
  | { readonly change: 'organizationLeft'; readonly status: DirectoryStatus }
  | { readonly change: 'organizationBack' };

const certificateChanges = (before: DirectoryEntry | undefined, after: DirectoryEntry): DirectoryChange[] =>
  after.certificates.flatMap(({ certificateId, name, status }): DirectoryChange[] => {
    const held = before?.certificates.find((certificate) => certificate.certificateId === certificateId);
    if (!held) return [{ change: 'certificateEntered', certificateId, name }];
    if (held.status === status) return [];
    return status === 'active'
      ? [{ change: 'certificateBack', certificateId, name }]
      : [{ change: 'certificateLeft', certificateId, name, status }];
  });

const organizationChange = (status: DirectoryStatus): DirectoryChange =>
  status === 'active' ? { change: 'organizationBack' } : { change: 'organizationLeft', status };

/** The changes from one version of an entry to the next; `before` is absent for the first. */
export const changesBetween = (before: DirectoryEntry | undefined, after: DirectoryEntry): DirectoryChange[] => [
  ...(before ? [] : [{ change: 'entered' } as const]),
  ...(before && before.name !== after.name ? [{ change: 'renamed', from: before.name, to: after.name } as const] : []),
  ...certificateChanges(before, after),
  ...(before && before.status !== after.status ? [organizationChange(after.status)] : []),
];
