import { z } from 'zod';
import { exitRoad } from '#infra/local/demo/exit-road.ts';

/** What the road hands in with a command. */
export const stepInput = (command: string): object =>
  z.looseObject({}).parse(exitRoad.steps.find((step) => step.command === command)?.input);

/** The road's application about other certificates, or with other members. */
export const application = (certificateIds: readonly string[], change: object = {}): object => {
  const { form, ...rest } = z.looseObject({ form: z.looseObject({}) }).parse(exitRoad.opening.input);
  return { ...rest, form: { ...form, certificateIds }, ...change };
};
