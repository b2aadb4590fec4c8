import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps, and several files at once. */
const quietMilliseconds = 60;

export type Watched = { readonly root: string; readonly places: readonly string[] };

/** Tells which files below `root` changed, a moment after the last of them; answers how to stop. */
export const watchSources = (
  { root, places }: Watched,
  changed: (files: ReadonlySet<string>) => void,
): (() => void) => {
  let files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const told = files;
    files = new Set();
    changed(told);
  };
  const note = (file: string) => {
    files.add(file);
    clearTimeout(timer);
    timer = setTimeout(tell, quietMilliseconds);
  };
  const watchers: FSWatcher[] = places.map((place) =>
    watch(join(root, place), { recursive: true }, (_, name) => {
      if (name && !/(~|\.swp|\.part)$/.test(name)) note(name === place ? place : join(place, name));
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};
