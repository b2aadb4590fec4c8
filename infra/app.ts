import './local/keep-to-own-folders.ts';
import { synthesize } from './synthesize.ts';

await synthesize(process.env.CDK_OUTDIR ?? 'cdk.out');
