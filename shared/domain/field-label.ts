import { z } from 'zod';
import type { Words } from './words.ts';

type Step = string | number;

const within = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right];
  if (schema instanceof z.ZodLazy) return [schema.unwrap()];
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly;
  return wraps ? [schema.def.innerType] : [];
};

const membersAt = (schema: z.core.$ZodType, step: Step): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema instanceof z.ZodObject ? schema.shape : {};
  const member = Object.hasOwn(shape, step) ? shape[step] : undefined;
  return member ? [member] : within(schema).flatMap((inner) => membersAt(inner, step));
};

const labelOf = (schema: z.core.$ZodType): Words | undefined =>
  z.globalRegistry.get(schema)?.label ??
  within(schema)
    .map(labelOf)
    .find((label) => label !== undefined);

/** What a schema calls the field at a path: its own label, otherwise the nearest one above it; none where none has one. */
export const fieldLabel = (schema: z.core.$ZodType, path: readonly Step[]): Words | undefined => {
  const [step, ...rest] = path;
  if (step === undefined) return labelOf(schema);
  const below = membersAt(schema, step).map((member) => fieldLabel(member, rest));
  return below.find((label) => label !== undefined) ?? labelOf(schema);
};
