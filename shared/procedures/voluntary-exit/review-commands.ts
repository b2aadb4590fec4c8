import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { named, oneOf } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { expertRequestCommand } from '../parts/expert-request.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { meetingFields, PanelInput } from '../parts/panel-input.ts';
import { sheetCommands } from '../parts/sheets.ts';
import { passing } from '../parts/stations.ts';
import { undecidedFields, undecidedLabel, undecidedWith } from '../parts/undecided.ts';
import { appliedSubject, type VoluntaryExitData } from './data.ts';
import { seating } from './review-guards.ts';

const step = commandOf<VoluntaryExitData>();

const Opinion = z.strictObject({
  ...meetingFields,
  conclusion: named(
    '结论',
    'Conclusion',
    oneOf({
      support: words('同意', 'In favour'),
      notSupport: words('不同意', 'Against'),
      conditional: words('附条件同意', 'In favour on a condition'),
    }),
  ),
  findings: named('查明情况', 'Findings', z.array(text(1000)).min(1).max(20)),
  condition: named('附加条件', 'Condition', text(1000).optional()),
  notes: named('备注', 'Remarks', text(1000).optional()),
});

/** Expert review and report (Art. 6(2) to (4)). */
/** After the second meeting without two thirds the panel has no opinion but both views (O2.2). */
const recordUndecided = step(
  undecidedLabel,
  z.strictObject(undecidedFields),
  (meeting, { data }): Partial<VoluntaryExitData> => {
    const undecided = undecidedWith(data, meeting);
    return { undecided, ...(undecided.length > 1 ? { opinion: { ...meeting, conclusion: 'undecided' } } : {}) };
  },
);

export const reviewCommands = {
  formPanel: step(words('组成专家组', 'Form the panel'), PanelInput, (panel, { today }) => ({
    panel: { ...panel, formedOn: today },
  })),
  adoptOpinion: passing(
    'reviewed',
    appliedSubject,
    step(words('形成评议意见', 'Adopt the opinion'), Opinion, (opinion) => ({ opinion })),
  ),
  recordUndecided: {
    ...recordUndecided,
    // The station is passed with the second meeting, which ends the review.
    record: (seen) => {
      const recorded = recordUndecided.record(seen);
      return recorded.opinion ? passing('reviewed', appliedSubject, recordUndecided).record(seen) : recorded;
    },
  },
  askForExperts: expertRequestCommand(seating),
  reportOpinion: step(words('报送评议意见', 'Report the opinion'), nothing, (_, { today }) => ({
    reportedOn: today,
  })),
  ...sheetCommands,
  returnForReview: step(
    words('退回重新评议', 'Send back for another review'),
    z.strictObject({ reason: named('理由', 'Reasons', text(1000)) }),
    ({ reason }, { data, today }) => ({
      returned: { reason, on: today },
      ...reviewedAnew(data, today),
    }),
  ),
} satisfies Record<string, Command<VoluntaryExitData>>;
