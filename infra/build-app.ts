import { App, Validations } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundles/bundle-functions.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ProcedureStack } from './stacks/procedure-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { stageNamed } from './stages/registry.ts';
import type { Stage } from './stages/stage.ts';

const choices = {
  // An export in use keeps CloudFormation from deleting the table or the archive under the functions.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // The embedded engine finds a function's bundle through the asset's path in the template.
  'aws:cdk:enable-asset-metadata': true,
};

/** The CDK app over bundles already made; untold, the context `stage` names the stage (`example` if it says nothing). */
export const buildApp = (bundles: Bundles, outDir: string, told?: Stage): App => {
  const app = new App({
    outdir: outDir,
    analyticsReporting: false,
    postCliContext: { ...flags, ...choices },
  });
  const stage = told ?? stageNamed(app.node.tryGetContext('stage') ?? 'example');
  const named = (part: string) => `exit-docket-${stage.name}-${part}`;
  const place = stage.place ? { env: stage.place } : {};

  const data = new DataStack(app, named('data'), {
    ...place,
    archive: stage.archive,
  });
  const { cases, documents, sealKey } = data;
  const procedure = new ProcedureStack(app, named('procedure'), {
    ...place,
    stage,
    bundles,
    cases,
    documents,
    sealKey,
  });
  const { issuing } = procedure;
  const api = new ApiStack(app, named('api'), { ...place, stage, bundles, cases, documents, issuing });
  new WatchStack(app, named('watch'), { ...place, stage, data, api, procedure });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
