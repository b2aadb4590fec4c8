import { complaint } from '../complaint.ts';

/** The code of a refusal by the operating system, such as EACCES; absent of anything else. */
export const codeOf = (failed: unknown): string | undefined =>
  failed instanceof Error && 'code' in failed ? String(failed.code) : undefined;

/** Why nothing can be written to a place, by the code of the refusal. */
const obstacles: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by this user: ',
  EPERM: 'may not be written by this user: ',
  ENOENT: 'cannot be made there: ',
  EROFS: 'lies on a disk that is not written to: ',
  ENOSPC: 'lies on a disk that is full: make room, or ',
  EDQUOT: 'lies on a disk of which your share is used up: make room, or ',
  EEXIST: 'is a file: ',
  ENOTDIR: 'would lie below a file: ',
};

/** A complaint about `what` that cannot be written, with what to do `instead`; any other fault as it is. */
export const explainObstacle = (
  failed: unknown,
  place: { readonly what: string; readonly instead: string },
): unknown => {
  const obstacle = obstacles[codeOf(failed) ?? ''];
  return obstacle ? complaint(`${place.what} ${obstacle}${place.instead}.`) : failed;
};
