import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One request to DynamoDB as the client sent it; capacity is what the engine answered that it took. */
export type CountedRequest = {
  readonly kind: string;
  /** By the clock of `performance.now()`. */
  readonly begun: number;
  readonly milliseconds: number;
  readonly attempts: number;
  readonly capacity: readonly ConsumedCapacity[];
  /** Keys read or items written. */
  readonly items: number;
  /** Keys read that held nothing. */
  readonly absent: number;
  readonly consistent: boolean;
};

/** `take` hands over what was counted since the last time; `stop` leaves the client as it was. */
export type RequestCounter = { take(): readonly CountedRequest[]; stop(): void };

type Answer = {
  readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
  readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
  readonly $metadata?: { readonly attempts?: number };
};

type Request = {
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys?: readonly unknown[]; readonly ConsistentRead?: boolean }>
  >;
  readonly TransactItems?: readonly unknown[];
  readonly ConsistentRead?: boolean;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const itemsOf = ({ RequestItems, TransactItems, ConsistentRead = false }: Request, { Responses }: Answer) => {
  const tables = Object.values(RequestItems ?? {});
  const consistent = RequestItems ? tables.every((table) => table.ConsistentRead) : ConsistentRead;
  const keys = sum(tables.map(({ Keys = [] }) => Keys.length));
  const found = sum(Object.values(Responses ?? {}).map((items) => items.length));
  return { items: TransactItems?.length ?? keys, absent: RequestItems ? keys - found : 0, consistent };
};

/** Asks for consumed capacity with every request of this client and keeps what comes back until it is taken. */
export const countRequests = (client: DynamoDBDocumentClient): RequestCounter => {
  let counted: CountedRequest[] = [];
  client.middlewareStack.add(
    (next, context) => async (given) => {
      const input = { ...given.input, ReturnConsumedCapacity: 'INDEXES' as const };
      const begun = performance.now();
      const answer = await next({ ...given, input });
      const output = answer.output as Answer;
      counted.push({
        kind: String(context.commandName).replace(/Command$/, ''),
        begun,
        milliseconds: performance.now() - begun,
        attempts: output.$metadata?.attempts ?? 1,
        capacity: [output.ConsumedCapacity ?? []].flat(),
        ...itemsOf(given.input as Request, output),
      });
      return answer;
    },
    { step: 'initialize', priority: 'low', name: 'countRequests' },
  );
  return {
    take: () => {
      const taken = counted;
      counted = [];
      return taken;
    },
    stop: () => void client.middlewareStack.remove('countRequests'),
  };
};
