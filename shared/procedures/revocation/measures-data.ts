import type { Day } from '../../domain/day.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { Material } from '../parts/material.ts';
import type { Measure } from './measures.ts';

export type Examination = {
  readonly examinedOn: Day;
  readonly examiners: readonly string[];
  readonly items: readonly { readonly item: string; readonly failure?: string | undefined }[];
};

export type Rectification = {
  readonly letterId: DocumentId;
  readonly problems: readonly string[];
  readonly tasks: readonly string[];
  readonly days: number;
  readonly consequence: 5 | 6;
  readonly orderedOn: Day;
  readonly extension?: {
    readonly requestedOn: Day;
    readonly reason: string;
    readonly decided?: { readonly granted: boolean; readonly days: number; readonly on: Day; readonly reason: string };
  };
  readonly report?: {
    readonly receivedOn: Day;
    readonly summary: string;
    readonly materials: readonly Material[];
  };
  readonly overdueOn?: Day;
  readonly examination?: Examination;
};

/** The measures ordered (R7.4); a second order of rectification replaces the first, which stays in `former`. */
export type Measures = {
  readonly issuedOn: Day;
  readonly orders: readonly Measure[];
  readonly rectification?: Rectification;
  readonly former?: readonly Rectification[];
  readonly concluded?: { readonly on: Day; readonly note: string };
};
