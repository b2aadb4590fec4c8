import { z } from 'zod';

type Members = Record<string, unknown>;

/**
 * How an aggregate is stored: the member of its item that holds it (absent where the item itself is the aggregate), the
 * version of its shape, what makes each earlier version the next one, and what it must then be. `Value` is the type of
 * the newest version.
 */
export type Shape<Value> = {
  readonly name: string;
  readonly holds?: string;
  readonly upcasts: readonly ((earlier: Members) => Members)[];
  readonly schema: z.ZodType;
  /** Never set: it carries the type of what the door gives. */
  readonly gives?: Value;
};

/** An item that no version of its shape describes: which one, and why. */
export type Unreadable = { readonly kind: string; readonly pk: string; readonly sk: string; readonly reason: string };

export type Opened<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly unreadable: Unreadable };

/** The newest version of a shape, counted from 1; items from before versions were kept are of the first. */
export const newest = ({ upcasts }: Shape<unknown>): number => upcasts.length + 1;

const indexKeys = ['ownerPk', 'ownerSk', 'queuePk', 'queueSk', 'duePk', 'dueSk'];
const keyNames: ReadonlySet<string> = new Set(['pk', 'sk', 'shape', ...indexKeys]);

const heldIn = (item: Members, { holds }: Shape<unknown>): unknown =>
  holds === undefined ? Object.fromEntries(Object.entries(item).filter(([name]) => !keyNames.has(name))) : item[holds];

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema finds wrong, members that it does not know aside: a later version may have written them. */
const faultIn = (schema: z.ZodType, value: unknown): string | undefined => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return undefined;
  const issue = parsed.error.issues.find(({ code }) => code !== 'unrecognized_keys');
  return issue && `${issue.path.join('.') || 'the whole'}: ${issue.message}`;
};

/** Opens an item at the door of its aggregate: version first, brought up to the newest, then checked; nothing is dropped. */
export const openItem = <Value>(shape: Shape<Value>, item: Members): Opened<Value> => {
  const unreadable = (reason: string): Opened<Value> => ({
    ok: false,
    unreadable: { kind: shape.name, pk: String(item.pk), sk: String(item.sk), reason },
  });
  const version = item.shape ?? 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > newest(shape))
    return unreadable(`no version ${String(version)} of its shape is known`);
  const held = heldIn(item, shape);
  if (!isMembers(held)) return unreadable('it holds nothing');
  const value = shape.upcasts.slice(version - 1).reduce((earlier, upcast) => upcast(earlier), held);
  const fault = faultIn(shape.schema, value);
  return fault === undefined ? { ok: true, value: value as Value } : unreadable(fault);
};

/** The aggregate in an item that is there; throws for one that cannot be read, which is a fault and no answer. */
export const valueIn = <Value>(shape: Shape<Value>, item: Members): Value => {
  const opened = openItem(shape, item);
  if (opened.ok) return opened.value;
  const { kind, pk, sk, reason } = opened.unreadable;
  throw new Error(`the ${kind} ${pk} ${sk} cannot be read: ${reason}`, { cause: opened.unreadable });
};

const Cause = z.object({ kind: z.string(), pk: z.string(), sk: z.string(), reason: z.string() });

/** The item that a fault is about, where it is that an item cannot be read: entry points tell it and make it a task. */
export const unreadableIn = (fault: unknown): Unreadable | undefined =>
  fault instanceof Error ? Cause.safeParse(fault.cause).data : undefined;

export const readAs = <Value>(shape: Shape<Value>, item: Members | undefined): Value | undefined =>
  item && valueIn(shape, item);

/** The members that an item gets for an aggregate: itself, and the version of its shape. */
export const stored = <Value extends object>(shape: Shape<Value>, value: Value): Members => ({
  ...(shape.holds === undefined ? value : { [shape.holds]: value }),
  shape: newest(shape),
});
