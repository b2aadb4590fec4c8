import './local/keep-to-own-folders.ts';
import { isComplaint } from './complaint.ts';
import { printHelp } from './local/print-help.ts';
import { stageNamed, stages } from './stages/registry.ts';
import { synthesize, synthesizeForDeployment } from './synthesize.ts';

printHelp(
  'npm run synth [-- STAGE … | all]   the CloudFormation templates, in cdk.out or out/stages; no account is needed',
);

/** `cdk` says where to write and names the stage in its context; a person names stages as arguments, or `all`. */
const named = process.argv.slice(2);
const { CDK_OUTDIR } = process.env;

try {
  if (CDK_OUTDIR) await synthesizeForDeployment(CDK_OUTDIR);
  else if (named.length === 0) await synthesize('cdk.out');
  for (const name of named.includes('all') ? Object.keys(stages) : named)
    process.stdout.write(`${await synthesize(`out/stages/${name}`, stageNamed(name))}\n`);
} catch (thrown) {
  if (!isComplaint(thrown)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = 2;
}
