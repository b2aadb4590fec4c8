import { z } from 'zod';
import { complaint } from '../complaint.ts';
import { china } from './china.ts';
import { development } from './development.ts';
import { exampleStage } from './example.ts';
import { production } from './production.ts';
import { Stage } from './stage.ts';
import { staging } from './staging.ts';

const written = [exampleStage, development, staging, production, china];

/** Every stage that is written, by its name; none is looked at before it is asked for. */
export const stages: Readonly<Record<string, z.input<typeof Stage>>> = Object.fromEntries(
  written.map((stage) => [stage.name, stage]),
);

/** A stage as it is written, checked; one that lacks something stops the synthesis and says what. */
export const checked = (stage: z.input<typeof Stage>): Stage => {
  const read = Stage.safeParse(stage);
  if (!read.success) throw complaint(`The stage ${stage.name} cannot be synthesized:\n${z.prettifyError(read.error)}`);
  return read.data;
};

/** The stage of that name; an unknown name stops the synthesis. */
export const stageNamed = (name: string): Stage => {
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!stage) throw complaint(`No stage ${name}: infra/stages has ${Object.keys(stages).join(', ')}.`);
  return checked(stage);
};
