declare module 'tar-fs' {
  import type { Writable } from 'node:stream';

  /** Takes the bytes of a tar archive and lays its files below `folder`. */
  export const extract: (folder: string) => Writable;
}
