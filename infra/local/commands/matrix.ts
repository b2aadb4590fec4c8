import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entrancesMarkdown, entrancesOf, matrixMarkdown, matrixOf } from '#shared/procedure/matrix.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { takeNothing } from '../print-help.ts';

takeNothing('npm run matrix   who may give which command in which state, and the entrances of acts, in out/docs');

/** `npm run matrix`: who may give which command in which state, for each procedure as `out/docs/matrix-<name>.md`; beside it the entrances of acts. */
const folder = 'out/docs';

await mkdir(folder, { recursive: true });
for (const procedure of procedures) {
  const file = join(folder, `matrix-${procedure.name}.md`);
  await writeFile(file, matrixMarkdown(procedure));
  const entrances = join(folder, `entrances-${procedure.name}.md`);
  await writeFile(entrances, entrancesMarkdown(procedure));
  console.log(`${file}: ${Object.keys(procedure.states).length} states, ${matrixOf(procedure).length} rows`);
  console.log(
    `${entrances}: ${Object.keys(procedure.acts ?? {}).length} acts, ${entrancesOf(procedure).length} entrances`,
  );
}
