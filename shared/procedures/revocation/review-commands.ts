import { z } from 'zod';
import { ExitScope, text } from '../../domain/directory.ts';
import { CertificateId, documentIdOf } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { expertRequestCommand } from '../parts/expert-request.ts';
import { newRound, reviewedAnew } from '../parts/panel.ts';
import { meetingFields, PanelInput } from '../parts/panel-input.ts';
import { sheetCommands } from '../parts/sheets.ts';
import { passing } from '../parts/stations.ts';
import { undecidedFields, undecidedLabel, undecidedWith } from '../parts/undecided.ts';
import { conclusions, type ItemOpinion, type RevocationData, revokedSubject } from './data.ts';
import { opinionTold } from './opinion-holding.ts';
import { seating } from './review-guards.ts';

const step = commandOf<RevocationData>();

export const ItemOpinions = z
  .array(
    z.strictObject({
      certificateId: named('证书编号', 'Certificate code', CertificateId),
      conclusion: named('结论', 'Conclusion', oneOf(conclusions)),
      measures: named('建议的处理措施', 'Measures proposed', text(500).optional()),
      whyRevoked: named(
        '取消而非给予较轻处理的理由',
        'Why it is revoked rather than handled by a lesser measure',
        text(1000).optional(),
      ),
    }),
  )
  .min(1)
  .max(500);

/** What a letter of closure says: about what, and how it came out (D41). */
export const Closure = z.strictObject({
  issue: named('问题', 'Question at issue', text(500)),
  result: named(
    '结果',
    'Result',
    oneOf({
      unproved: words('不属实', 'Not proved'),
      unclear: words('难以查清', 'Cannot be established'),
      corrected: words('已自行纠正', 'Put right by itself'),
      undecided: words('专家组未形成一致意见', 'The panel agreed on nothing'),
    }),
  ),
});

const Opinion = z.strictObject({
  ...meetingFields,
  scope: named('范围', 'Scope', ExitScope.optional()),
  items: named('事项', 'Items', ItemOpinions),
  findings: named('查明情况', 'Findings', z.array(text(1000)).min(1).max(20)),
  notes: named('备注', 'Remarks', text(1000).optional()),
});

const Undecided = z.strictObject({
  ...undecidedFields,
  claims: named(
    '申诉请求的归纳（复核会议填写）',
    'What the appeal asks for, in short (reconsideration)',
    text(4000).optional(),
  ),
});

/**
 * A meeting without two thirds. After the second no revocation is proposed (O2.2): the first review proposes nothing, and a
 * reconsideration drops what of the opinion would revoke.
 */
const undecidedIn = (
  { claims, ...meeting }: z.output<typeof Undecided>,
  { data }: Situation<RevocationData>,
): Partial<RevocationData> => {
  const undecided = undecidedWith(data, meeting);
  if (undecided.length < 2) return { undecided };
  const { inFavour, against, findings, ...met } = meeting;
  const views = { inFavour, against };
  const none = ({ certificateId }: { readonly certificateId: CertificateId }): ItemOpinion => ({
    certificateId,
    conclusion: 'noAction',
  });
  const { reconsideration, opinion } = data;
  if (!reconsideration || reconsideration.closed)
    return {
      undecided,
      opinion: { ...met, findings, scope: data.scope, items: data.certificates.map(none), undecided: views },
    };
  const items = (opinion?.items ?? []).map((item) => (item.conclusion === 'revoke' ? none(item) : item));
  const reasons = `同意维持的专家认为：${inFavour}\n不同意维持的专家认为：${against}`;
  return {
    undecided,
    reconsideration: {
      formedOn: reconsideration.formedOn,
      opinion: {
        ...{ ...met, result: 'undecided', items, claims: claims ?? '', findings: findings.join('；') },
        ...{ reasons, undecided: views },
      },
    },
  };
};

/** Expert review and its written notification (Art. 7(2), (3)). */
export const reviewCommands = {
  formPanel: step(words('组成专家组', 'Form the panel'), PanelInput, (panel, { data, today }) => ({
    panel: { ...panel, formedOn: today },
    ...newRound(data),
  })),
  ...sheetCommands,
  adoptOpinion: step(words('形成评议意见', 'Adopt the opinion'), Opinion, ({ scope, ...opinion }, { data }) => ({
    opinion: { ...opinion, scope: scope ?? data.scope },
    scope: scope ?? data.scope,
  })),
  recordUndecided: step(undecidedLabel, Undecided, undecidedIn),
  askForExperts: expertRequestCommand(seating),
  returnForReview: step(
    words('退回重新评议', 'Send back for another review'),
    z.strictObject({ reason: named('理由', 'Reasons', text(1000)) }),
    ({ reason }, { data, today }) => ({
      returned: { reason, on: today },
      ...reviewedAnew(data, today),
    }),
  ),
  serveOpinion: passing(
    'told',
    revokedSubject,
    step(words('书面告知评议意见', 'Serve the opinion'), nothing, (_, { before, data, today }) => ({
      ...opinionTold(data, today),
      notice: {
        letterId: documentIdOf(before.caseId, before.documentCount + 1, 'opinionNotification'),
        servedOn: today,
      },
    })),
  ),
  closeWithoutAction: step(words('不予处理结案', 'Close without action'), Closure, (closure, { today }) => ({
    closure: { ...closure, on: today },
  })),
} satisfies Record<string, Command<RevocationData>>;
