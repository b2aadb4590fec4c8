import { lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import { type Persona, personas } from '../personas.ts';
import type { Issued } from './fetch-documents.ts';
import type { Taken } from './taken.ts';
import type { Register, Supervision } from './write-summary.ts';

const nameOf = (id: string): Persona['name'] => personas.get(id)?.name ?? id;

const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
});

const clocks = ({ after }: Taken): string =>
  after.deadlines.map(({ label, lastDay }) => `${label}至${lastDay}`).join('，') || '无';

const took = ({ milliseconds }: Taken): string =>
  milliseconds === undefined ? '先前已办' : `${Math.round(milliseconds)} ms`;

/** One step as lines of the timeline: how far, the day, who did what, the state after it, and the clocks that run. */
export const stepLines = (taken: Taken, position: { readonly number: number; readonly of: number }): string[] => {
  const { step, after } = taken;
  const progress = `[${String(position.number).padStart(2)}/${position.of}]`;
  return [
    `${progress} ${day.format(new Date(step.at))}  ${nameOf(step.as)}：${step.says}`,
    `        ${step.command} → ${after.stateLabel}（第${after.version}版，${took(taken)}；期限：${clocks(taken)}）`,
  ];
};

/** The register on an organization as lines: its qualification, each certificate, each ban with what became of it. */
export const registerLines = ({ organization, certificates, bans }: Register): string[] => [
  `  ${organization.name}（资质）：${organization.status}`,
  ...certificates.map(({ name, status }) => `  ${name}：${status}`),
  ...(organization.notes ?? []).map(
    ({ effectiveOn, changed, changedOn }) => `  ${effectiveOn}的决定：${changed ?? '停止执行'} ${changedOn ?? ''}`,
  ),
  ...bans.map(
    ({ effectiveOn, lastBarredDay, setAsideOn }) =>
      `  禁入：自${effectiveOn}起至${lastBarredDay}${setAsideOn ? `（${setAsideOn}随原决定撤销，不再计算）` : ''}`,
  ),
];

/** A document as a line under the step that brought it. */
export const issuedLine = ({ catalogueId, title, documentNumber, pages }: Issued): string =>
  `        ${catalogueId.padEnd(4)} ${title}${documentNumber ? `　${documentNumber}` : ''}（${pages}页）`;

/** The register for supervision as lines: the day, the kind, the step and who gave it. */
export const supervisionLines = (lines: Supervision): string[] =>
  lines.map(
    ({ at, kind, command, by }) => `  ${day.format(new Date(at))}  ${lineKinds[kind].zh}：${command}（${by.name}）`,
  );
