import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../../procedure/definition.ts';
import { answering, commandOf } from '../../procedure/make-commands.ts';
import type { HasPanel, Panel, Recusal } from './panel.ts';
import { ExpertId, PanelMember } from './panel-member.ts';

const step = commandOf<HasPanel>();

type Replacing = {
  readonly leavingId: string;
  /** Absent: the seat stays free, and the panel is incomplete until it is filled (O2.1). */
  readonly replacement: Panel['members'][number] | undefined;
  readonly on: Panel['formedOn'];
};

/** The panel with one member replaced, whose sheet is void; an opinion then needs a meeting of the panel as it is now. */
const replaced = ({ panel, sheets }: HasPanel, { leavingId, replacement, on }: Replacing, chairId?: string) =>
  panel
    ? {
        sheets: (sheets ?? []).filter(({ expertId }) => expertId !== leavingId),
        panel: {
          ...panel,
          members: panel.members.flatMap((member) => (member.expertId === leavingId ? (replacement ?? []) : member)),
          chairId: chairId ?? panel.chairId,
          completedOn: on,
        },
      }
    : {};

const decideLast = (recusals: readonly Recusal[], decided: NonNullable<Recusal['decided']>): readonly Recusal[] =>
  recusals.map((recusal, index) => (index === recusals.length - 1 ? { ...recusal, decided } : recusal));

/** Recusal and replacement of experts before the opinion is formed (R6.3). */
export const recusalCommands = {
  requestRecusal: step(
    words('申请回避', 'Ask for an expert to stand aside'),
    z.strictObject({ expertId: named('专家', 'Expert', ExpertId), ground: named('理由', 'Reasons', text(500)) }),
    ({ expertId, ground }, { data, actor, today }) => {
      const name = data.panel?.members.find((member) => member.expertId === expertId)?.name ?? expertId;
      const by = actor.roles.includes('expert') ? ('expert' as const) : ('organization' as const);
      return { recusals: [...(data.recusals ?? []), { expertId, name, ground, by, requestedOn: today }] };
    },
  ),
  decideRecusal: answering(
    step(
      words('决定回避', 'Decide on standing aside'),
      z.strictObject({
        granted: named('准许', 'Granted', z.boolean()),
        reason: named('理由', 'Reasons', text(500)),
        replacement: named('接替专家', 'Replacement', PanelMember.optional()),
        chairId: named('专家组组长', 'Chair of the panel', ExpertId.optional()),
      }),
      ({ granted, reason, replacement, chairId }, { data, today }) => {
        const recusals = data.recusals ?? [];
        const decided = { granted, reason, on: today };
        const replacing = { leavingId: recusals.at(-1)?.expertId ?? '', replacement, on: today };
        return {
          recusals: decideLast(recusals, decided),
          ...(granted ? replaced(data, replacing, chairId) : {}),
        };
      },
    ),
  ),
  replaceExpert: step(
    words('更换专家', 'Replace an expert'),
    z.strictObject({
      expertId: named('专家', 'Expert', ExpertId),
      reason: named('理由', 'Reasons', text(500)),
      replacement: named('接替专家', 'Replacement', PanelMember),
      chairId: named('专家组组长', 'Chair of the panel', ExpertId.optional()),
    }),
    ({ expertId, reason, replacement, chairId }, { data, today }) => ({
      departures: [...(data.departures ?? []), { expertId, reason, on: today }],
      ...replaced(data, { leavingId: expertId, replacement, on: today }, chairId),
    }),
  ),
  fillSeat: step(
    words('补足专家组', 'Fill a free seat of the panel'),
    z.strictObject({
      replacement: named('接替专家', 'Replacement', PanelMember),
      chairId: named('专家组组长', 'Chair of the panel', ExpertId.optional()),
    }),
    ({ replacement, chairId }, { data: { panel }, today }) =>
      panel
        ? {
            panel: {
              ...panel,
              members: [...panel.members, replacement],
              chairId: chairId ?? panel.chairId,
              completedOn: today,
            },
          }
        : {},
  ),
} satisfies Record<string, Command<HasPanel>>;
