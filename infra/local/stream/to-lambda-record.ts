import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { region } from '../platform.ts';

/** A stream record as Lambda hands it over: plain JSON, bytes as base64, instants as epoch seconds. */
export const toLambdaRecord = (record: StreamRecord, eventSourceARN: string): unknown =>
  JSON.parse(
    JSON.stringify({ ...record, awsRegion: region, eventSourceARN }, function (this: unknown, key, value: unknown) {
      if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
      if (key === 'ApproximateCreationDateTime' && typeof value === 'string')
        return Math.floor(Date.parse(value) / 1000);
      return value;
    }),
  );
