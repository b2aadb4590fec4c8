import { exampleStage } from './example.ts';
import type { Stage } from './stage.ts';

/** Every stage that can be deployed, by its name. */
export const stages: Readonly<Record<string, Stage>> = { example: exampleStage };

/** The stage of that name; an unknown name stops the synthesis. */
export const stageNamed = (name: string): Stage => {
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!stage) throw new Error(`No stage ${name}: infra/stages has ${Object.keys(stages).join(', ')}.`);
  return stage;
};
