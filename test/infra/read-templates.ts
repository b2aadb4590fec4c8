import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;

const TemplateFile = z.looseObject({ Resources: z.record(z.string(), Resource) });

/** The resources of every template in a cloud assembly, by part of the system (`data`, `procedure`, `api`, `watch`). */
export const readTemplates = async (assembly: string): Promise<Readonly<Record<string, readonly Resource[]>>> => {
  const files = (await readdir(assembly)).filter((name) => name.endsWith('.template.json'));
  const read = files.map(async (name) => {
    const { Resources } = TemplateFile.parse(JSON.parse(await readFile(join(assembly, name), 'utf8')));
    return [name.replace(/^.*-(\w+)\.template\.json$/, '$1'), Object.values(Resources)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};
