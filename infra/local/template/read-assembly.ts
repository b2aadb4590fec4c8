import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });

const Template = z.object({
  Resources: z.record(z.string(), Resource).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});
type Template = z.infer<typeof Template>;

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string(), file: z.string(), directoryName: z.string(), stackName: z.string() })
        .partial()
        .default({}),
    }),
  ),
});

const AssetManifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })).default({}),
});

/** The stacks of a cloud assembly and the folders of its assets by their hash. */
export type Assembly = {
  readonly templates: Readonly<Record<string, Template>>;
  readonly assets: Readonly<Record<string, string>>;
};

const readJson = async <T>(schema: z.ZodType<T>, file: string): Promise<T> =>
  schema.parse(JSON.parse(await readFile(file, 'utf8')));

const readAssets = async (directory: string, file: string): Promise<[string, string][]> => {
  const { files } = await readJson(AssetManifest, join(directory, file));
  return Object.entries(files).flatMap(([hash, { source }]) =>
    source.path ? [[hash, join(directory, source.path)] as [string, string]] : [],
  );
};

/** Reads what `cdk synth` wrote into `directory`, assemblies of stages inside it too. */
export const readAssembly = async (directory: string): Promise<Assembly> => {
  const { artifacts } = await readJson(Manifest, join(directory, 'manifest.json'));
  const templates: Record<string, Template> = {};
  const assets: Record<string, string> = {};
  for (const [id, { type, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties.templateFile)
      templates[properties.stackName ?? id] = await readJson(Template, join(directory, properties.templateFile));
    if (type === 'cdk:asset-manifest' && properties.file)
      Object.assign(assets, Object.fromEntries(await readAssets(directory, properties.file)));
    if (type === 'cdk:cloud-assembly' && properties.directoryName) {
      const inner = await readAssembly(join(directory, properties.directoryName));
      Object.assign(templates, inner.templates);
      Object.assign(assets, inner.assets);
    }
  }
  return { templates, assets };
};
