import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { type Command, commandOf } from '../../procedure/definition.ts';
import type { VoluntaryExitData } from './data.ts';

const step = commandOf<VoluntaryExitData>();

export const suspensionGrounds = {
  litigation: '有关诉讼、仲裁未结',
  openRevocation: '取消程序未结',
  other: '其他须中止的情形',
} as const;

type Ground = keyof typeof suspensionGrounds;

/** Suspension and resumption of a case that has not been answered (R3.4). */
export const suspensionCommands = {
  suspend: step(
    '中止办理',
    z.strictObject({
      ground: z.enum(Object.keys(suspensionGrounds) as [Ground, ...Ground[]]),
      reason: text(500),
    }),
    (input, { today }) => ({ suspension: { ...input, from: today } }),
  ),
  resume: step('恢复办理', z.strictObject({ reason: text(500) }), ({ reason }, { data, today }) =>
    data.suspension ? { suspension: { ...data.suspension, ended: { reason, on: today } } } : {},
  ),
} satisfies Record<string, Command<VoluntaryExitData>>;
