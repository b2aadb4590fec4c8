import { join } from 'node:path';
import { configuredFaces } from './configured-faces.ts';
import type { FaceSource } from './face-source.ts';
import { fandolFaces } from './fandol-faces.ts';
import { faceRoles, fontRoles } from './font-role.ts';
import { notoFaces } from './noto-faces.ts';

/**
 * One face for each role, and those that the office sets beside a role: the office's own, else Debian's Fandol, else the OFL faces of npm. Fandol is taken where it
 * lies on this machine, and fetched where told to.
 */
export const resolveFaces = async (
  root: string,
  configured: string | undefined,
  { fetch = false } = {},
): Promise<FaceSource[]> => {
  const candidates = [
    ...(await configuredFaces(configured)),
    ...(await fandolFaces(join(root, '.local', 'fonts'), fetch)),
    ...notoFaces(),
  ];
  const found = faceRoles.flatMap((role) => candidates.find((candidate) => candidate.role === role) ?? []);
  const lacking = fontRoles.find((role) => !found.some((face) => face.role === role));
  if (lacking) throw new Error(`no face for the role "${lacking}"`);
  return found;
};
