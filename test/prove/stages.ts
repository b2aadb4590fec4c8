import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stageNamed, stages } from '#infra/stages/registry.ts';

/** Every stage synthesized, and read by CloudFormation's own linter for the region it names. */
const root = join(import.meta.dirname, '..', '..');
const tools = join(root, 'out', 'tools', 'cfn-lint-1.51.0');

/** W3005: CDK names a role twice, as what a function depends on and by its ARN. */
const harmless = 'W3005';

const install = (): void => {
  if (existsSync(join(tools, 'bin', 'cfn-lint'))) return;
  const pip = ['-m', 'pip', 'install', '--quiet', '--root-user-action=ignore', '--target', tools, 'cfn-lint==1.51.0'];
  const { status, stderr } = spawnSync('python3', pip, { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`cfn-lint could not be installed by python3 -m pip: ${stderr ?? 'there is no python3 here'}`);
  process.exit(2);
};

const lint = (name: string): boolean => {
  const folder = join(root, 'out', 'stages', name);
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const { region = 'ap-southeast-1' } = stageNamed(name).place ?? {};
  const asked = [join(tools, 'bin', 'cfn-lint'), '--regions', region, '--ignore-checks', harmless, '--template'];
  const { status, stdout, stderr } = spawnSync('python3', [...asked, ...templates.map((file) => join(folder, file))], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: tools },
  });
  console.log(
    `${name}, ${region}: ${templates.length} templates, cfn-lint ${status === 0 ? 'finds nothing' : 'complains'}`,
  );
  if (status !== 0) console.log(stdout, stderr);
  return status === 0;
};

install();
const names = Object.keys(stages);
execFileSync(process.execPath, [join(root, 'infra', 'app.ts'), ...names], { cwd: root, stdio: 'ignore' });
process.exitCode = names.map(lint).every(Boolean) ? 0 : 1;
