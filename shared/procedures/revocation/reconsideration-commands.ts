import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named, oneOf } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { newRound, type Panel } from '../parts/panel.ts';
import { meetingFields, PanelInput } from '../parts/panel-input.ts';
import { passing } from '../parts/stations.ts';
import {
  type ItemOpinion,
  itemsConcluded,
  type RevocationData,
  type RevocationOpinion,
  revokedSubject,
} from './data.ts';
import { Closure, ItemOpinions } from './review-commands.ts';

const step = commandOf<RevocationData>();
const Reconsidered = z.strictObject({
  ...meetingFields,
  result: named(
    '结果',
    'Result',
    oneOf({
      upheld: words('维持', 'Upheld'),
      changed: words('变更', 'Changed'),
      reinvestigate: words('撤销，重新调查', 'Set aside, to be investigated anew'),
    }),
  ),
  items: named('事项', 'Items', ItemOpinions.optional()),
  claims: named('申诉请求的归纳', 'What the appeal asks for, in short', text(4000)),
  findings: named('查明情况', 'Findings', text(4000)),
  reasons: named('理由', 'Reasons', text(4000)),
});

const isAsBefore = (item: ItemOpinion, { items }: RevocationOpinion): boolean => {
  const first = items.find(({ certificateId }) => certificateId === item.certificateId);
  return first?.conclusion === item.conclusion && first.measures === item.measures;
};

/** The appeal decided: what it changed stands as the opinion from now on. */
const decided = (data: RevocationData, today: Day): Partial<RevocationData> => {
  const { opinion, reconsideration, notice } = data;
  const second = reconsideration?.opinion;
  if (!second || !notice || !opinion) return {};
  const changed = (second.items ?? []).filter((item) => !isAsBefore(item, opinion)).map((item) => item.certificateId);
  return {
    notice: { ...notice, decided: { on: today, result: second.result, ...(second.items ? { changed } : {}) } },
    reconsideration: { ...reconsideration, closed: true },
    ...(second.items ? { opinion: { ...opinion, items: second.items } } : {}),
  };
};

/** What goes on after the appeal: the gravest part; what differs from it leaves the case. */
const routed = (data: RevocationData, today: Day): Partial<RevocationData> => {
  const [revoked, lesser, spared] = [
    itemsConcluded(data, 'revoke'),
    itemsConcluded(data, 'lesser'),
    itemsConcluded(data, 'noAction'),
  ];
  const stays = revoked.length > 0 ? revoked : lesser.length > 0 ? lesser : spared;
  const leaving = [
    ...(stays === revoked && lesser.length > 0 ? [{ items: lesser, to: 'lesserTrack' }] : []),
    ...(stays !== spared && spared.length > 0 ? [{ items: spared, to: 'noAction' }] : []),
  ];
  return {
    certificates: stays,
    left: [
      ...(data.left ?? []),
      ...leaving.map(({ items, to }) => ({
        certificateIds: items.map(({ certificateId }) => certificateId),
        to,
        on: today,
      })),
    ],
  };
};

/** Others are seated, and the panel that was appealed against stands among the former ones. */
const seated = (data: RevocationData, panel: Panel): Partial<RevocationData> => ({
  formerPanels: [...(data.formerPanels ?? []), ...(data.panel ? [data.panel] : [])],
  panel,
  ...newRound(data),
  reconsideration: { formedOn: panel.formedOn },
});

/** Reconsideration by others (复核), its decision, and the way on (Art. 7(3)). */
export const reconsiderationCommands = {
  formReconsiderationPanel: step(
    words('组成复核专家组', 'Form the reconsideration panel'),
    PanelInput,
    (panel, { data, today }) => seated(data, { ...panel, formedOn: today }),
  ),
  formReducedPanel: step(
    words('减少人数组成复核专家组', 'Form a reduced reconsideration panel'),
    PanelInput.extend({ reason: named('减少人数的理由', 'Why fewer are seated', text(1000)) }),
    ({ reason, ...panel }, { data, today }) =>
      seated(data, { ...panel, formedOn: today, reduced: { reason, on: today } }),
  ),
  adoptReconsideration: step(
    words('形成复核意见', 'Adopt the reconsideration'),
    Reconsidered,
    (opinion, { data, today }) => ({
      reconsideration: { formedOn: data.reconsideration?.formedOn ?? today, opinion },
    }),
  ),
  extendReconsideration: step(
    words('延长复核期限', 'Extend the reconsideration'),
    z.strictObject({ reason: named('理由', 'Reasons', text(500)), to: named('截止日期', 'Until', Day) }),
    (input, { data, today }) =>
      data.notice?.appeal
        ? { notice: { ...data.notice, appeal: { ...data.notice.appeal, extended: { ...input, on: today } } } }
        : {},
  ),
  decideAppeal: passing(
    'reconsidered',
    revokedSubject,
    step(words('作出复核决定', 'Decide the appeal'), nothing, (_, { data, today }) => decided(data, today)),
  ),
  route: step(
    words('确定后续程序', 'Decide which way to go on'),
    z.strictObject({ closure: named('结案情况', 'How it was closed', Closure.optional()) }),
    ({ closure }, { data, today }) => ({
      ...routed(data, today),
      ...(closure ? { closure: { ...closure, on: today } } : {}),
    }),
  ),
} satisfies Record<string, Command<RevocationData>>;

/** The certificates that part from a case whose others go on towards revocation. */
export const lesserSibling = ({ before }: Pick<Situation<RevocationData>, 'before'>) => {
  const { interruptions: _none, left: _left, ...data } = before.data;
  const certificates = itemsConcluded(before.data, 'lesser');
  return {
    data: { ...data, scope: 'certificate' as const, certificates, splitFrom: before.caseId },
    startsIn: 'lesserTrack',
    starts: ['measures'],
  };
};
