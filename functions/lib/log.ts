import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** One structured log and one metrics namespace for every function; personal data never goes in. */
export const log = new Logger({ serviceName: 'exit-docket' });
export const metrics = new Metrics({ namespace: 'ExitDocket', serviceName: 'exit-docket' });
