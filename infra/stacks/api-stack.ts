import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundles/bundle-functions.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { DocumentBucket } from '../constructs/document-bucket.ts';
import type { IssuanceMachine } from '../constructs/issuance-machine.ts';
import { JsonApi } from '../constructs/json-api.ts';
import { officeSettings } from '../constructs/office-settings.ts';
import { publicAddress } from '../constructs/public-address.ts';
import { scanningUploads } from '../constructs/scanning-uploads.ts';
import { signingIn } from '../constructs/signing-in.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Stage } from '../stages/stage.ts';

type Props = StackProps & {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly cases: CaseTable;
  readonly documents: DocumentBucket;
  readonly issuing: IssuanceMachine;
};

/** JSON over HTTP: the door for the office, the agency, organizations and their systems. */
export class ApiStack extends Stack {
  readonly handler: TypescriptFunction;
  readonly preview: TypescriptFunction;
  readonly portal: TypescriptFunction;
  readonly gateway: JsonApi;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { stage, bundles, cases, documents, issuing } = props;
    this.handler = new TypescriptFunction(this, {
      name: 'api',
      description: 'Answers the routes of the JSON API',
      bundle: bundles.api,
      stage,
    })
      .bind(cases.writing)
      .bind(documents.writing)
      .bind(issuing.starting)
      .bind(officeSettings(stage.settings));
    this.preview = new TypescriptFunction(this, {
      name: 'preview',
      description: 'Shows staff a draft as a watermarked PDF',
      bundle: bundles.preview,
      stage,
    })
      .bind(cases.reading)
      .bind(officeSettings(stage.settings))
      .bind(publicAddress(stage));
    this.portal = new TypescriptFunction(this, {
      name: 'portal',
      description: 'Shows the web pages',
      bundle: bundles.portal,
      stage,
    })
      .bind(cases.writing)
      .bind(documents.writing)
      .bind(issuing.starting)
      .bind(officeSettings(stage.settings))
      .bind(publicAddress(stage));
    for (const binding of signingIn(stage)) this.portal.bind(binding);
    const { handler, preview, portal } = this;
    // Files are uploaded to both, and are looked at the same way.
    for (const binding of scanningUploads(stage)) for (const taking of [handler, portal]) taking.bind(binding);
    this.gateway = new JsonApi(this, 'gateway', {
      handler: handler.lambda,
      preview: preview.lambda,
      portal: portal.lambda,
      stage,
    });
    new CfnOutput(this, 'address', { value: this.gateway.api.apiEndpoint });
  }
}
