import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matrixMarkdown, matrixOf } from '#shared/procedure/matrix.ts';
import { procedures } from '#shared/procedures/registry.ts';

/** `npm run matrix`: who may give which command in which state, for each procedure as `out/docs/matrix-<name>.md`. */
const folder = 'out/docs';

await mkdir(folder, { recursive: true });
for (const procedure of procedures) {
  const file = join(folder, `matrix-${procedure.name}.md`);
  await writeFile(file, matrixMarkdown(procedure));
  console.log(`${file}: ${Object.keys(procedure.states).length} states, ${matrixOf(procedure).length} rows`);
}
