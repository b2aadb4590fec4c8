import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Why a finding of cdk-nag is accepted; each is used beside the resource that it is about. */
export const reasons = {
  tracing: 'The trace actions of X-Ray take no resource.',
  listStreams: 'The trace actions of X-Ray and the listing of streams take no resource.',
  logDelivery: 'The delivery of logs by Step Functions and the trace actions of X-Ray take no resource.',
  objectKeys: 'The keys of objects are made at run time: the right covers the objects of this one bucket.',
  lastStop: 'This queue is itself where undelivered events end; an alarm watches its depth.',
  openRoute:
    'Open to everybody by design: it shows published rules, days and bans, what may be public of a document, and no case.',
  session:
    'Web pages: the portal shows the public ones to everybody and asks a session for the others, which a JWT authorizer cannot read.',
} as const;

/** Accepts one finding of cdk-nag on one construct, for the reason given. */
export const accept = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id, reason });
