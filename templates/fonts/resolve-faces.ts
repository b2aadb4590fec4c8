import { join } from 'node:path';
import { configuredFaces } from './configured-faces.ts';
import type { FaceSource } from './face-source.ts';
import { fandolFaces } from './fandol-faces.ts';
import { fontRoles } from './font-role.ts';
import { notoFaces } from './noto-faces.ts';

/**
 * One face for each role: the office's own, else Debian's Fandol, else the OFL faces of npm. Fandol is taken where it
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
  return fontRoles.map((role) => {
    const face = candidates.find((candidate) => candidate.role === role);
    if (!face) throw new Error(`no face for the role "${role}"`);
    return face;
  });
};
