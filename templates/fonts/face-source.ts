import type { FaceRole } from './font-role.ts';

/** Where a role's face was found. `cut` says that the file may be reduced to the wanted characters. */
export type FaceSource = {
  readonly role: FaceRole;
  readonly path: string;
  readonly family: string;
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  readonly substitute: boolean;
  readonly cut: boolean;
};
