import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { withHead } from '#shared/domain/methods.ts';
import { framedPreviews, pages, previewRoutes, routes } from '#shared/domain/routes.ts';
import type { Stage } from '../stages/stage.ts';
import { accept, reasons } from './accept.ts';

type Props = {
  readonly handler: IFunction;
  readonly preview: IFunction;
  readonly portal: IFunction;
  readonly stage: Stage;
};

const fontRoutes: ReadonlySet<string> = new Set(previewRoutes);

/** The HTTP API: one route for each of shared/domain/routes.ts, a token asked for on all but the open ones, and the web pages. */
export class JsonApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { handler, preview, portal, stage }: Props) {
    super(scope, id);
    const { issuer, audience } = stage.signIn;
    const authorizer = new HttpJwtAuthorizer('sign-in', issuer, { jwtAudience: [...audience] });
    const answering = new HttpLambdaIntegration('handler', handler, { scopePermissionToRoute: false });
    const previewing = new HttpLambdaIntegration('preview', preview, { scopePermissionToRoute: false });
    this.api = new HttpApi(this, 'api', { createDefaultStage: false, description: 'Exit Docket' });
    for (const [name, { method, path, open }] of Object.entries(routes)) {
      const added = this.api.addRoutes({
        path,
        methods: withHead([method]) as HttpMethod[],
        integration: fontRoutes.has(name) ? previewing : answering,
        ...(open ? {} : { authorizer }),
      });
      if (open) for (const route of added) accept(route, 'AwsSolutions-APIG4', reasons.openRoute);
    }
    const web = new HttpLambdaIntegration('portal', portal, { scopePermissionToRoute: false });
    const framed = Object.values(framedPreviews).map(({ path }) => ({
      ...{ path, methods: [HttpMethod.GET, HttpMethod.HEAD], integration: previewing },
    }));
    const shown = pages.map((path) => ({ path, methods: [HttpMethod.ANY], integration: web }));
    for (const added of [...shown, ...framed].map((one) => this.api.addRoutes(one)))
      for (const route of added) accept(route, 'AwsSolutions-APIG4', reasons.session);
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'access-log', { retention: stage.logDays, removalPolicy: RemovalPolicy.RETAIN }),
        ),
        format: AccessLogFormat.jsonWithStandardFields(),
      },
    });
  }

  /** What tells how the gateway fares: requests, refusals, faults, and how long an answer takes. */
  get metrics(): Metric[] {
    const { api } = this;
    return [api.metricCount(), api.metricClientError(), api.metricServerError(), api.metricLatency()];
  }
}
