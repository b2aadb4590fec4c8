import type { Issuing } from '#functions/issuance/issuing.ts';
import { openExampleCase } from './docket-documents.ts';
import { issuingParts, rendersItsData } from './issuing.ts';
import { memoryBucket } from './memory-bucket.ts';
import { openSaboteur, type Saboteur } from './saboteur.ts';
import type { TableEngine } from './table.ts';
import { morning } from './walk.ts';

/** A world in which documents of the example case are issued, what lies in its bucket, and who stands in its way. */
export type SabotagedWorld = {
  readonly world: Issuing;
  readonly saboteur: Saboteur;
  readonly objects: ReadonlyMap<string, Uint8Array>;
};

export const sabotagedWorld = async (engine: TableEngine): Promise<SabotagedWorld> => {
  const { bucket, objects } = memoryBucket();
  const table = await engine.fresh();
  await openExampleCase(table);
  const now = () => morning('2026-02-13');
  const world: Issuing = { table, bucket, now, renderer: rendersItsData, ...issuingParts };
  return { world, saboteur: openSaboteur(world), objects };
};
