import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { findings, type ListLine, redLines } from '#shared/domain/review-list.ts';
import { decide } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { proposedList } from '#shared/procedure/review-list.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDocument } from '#templates/render-document.ts';
import { documentText } from '#test/support/block-text.ts';
import { entryWith } from '#test/support/examples.ts';
import { testFonts } from '#test/support/fonts.ts';
import { type Listed, listFaults } from '#test/support/list-faults.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { step as stepOfExit } from '#test/support/road.ts';
import { proposalOf, reviewOf } from '#test/support/sign-step.ts';
import { signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const named = (name: string): Procedure<unknown> =>
  (procedures as readonly unknown[] as readonly Procedure<unknown>[]).find((one) => one.name === name) ??
  expect.fail(`no ${name}`);

const ofExit = (): Listed => {
  const walk = walkTo('publish', entryWith('X-1001', 'X-1002'));
  const { on } = stepOfExit('publish');
  const subject = walk.issued.marked<unknown>(walk.subject);
  return { procedure: named('voluntaryExit'), subject, entry: walk.entry, settings, step: 'publish', input: {}, on };
};
const ofRevocation = (): Listed => {
  const walk = lead(openedRevocation(), 'announce');
  const { on, input } = stepOf('announce');
  const subject = walk.issued.marked<unknown>(walk.subject);
  const met = { procedure: named('revocation'), subject, entry: walk.entry, settings };
  return { ...met, step: 'announce', input: Object(input) as object, on };
};

const spoilt = (listed: Listed, lines: readonly ListLine[]): Listed =>
  lines.reduce((seen, line) => listFaults[line](seen.step)[0]?.[1](seen) ?? expect.fail(line), listed);

/** D52 of a step as a reviewer files it: agreed to where no line is red. */
const reviewed = (listed: Listed) => {
  const { procedure, subject, entry, step, input, on } = listed;
  const facts = { entry, calendar: publishedCalendar, settings };
  const signing = signedOff({ name: step, input, actor: somebody('officeHead'), at: morning(on) });
  const list = proposedList(procedure, subject, { step, input, at: signing.at, facts });
  if (!list.ok) throw new Error(JSON.stringify(list.refusal));
  const red = redLines(list.value);
  const { input: agreed, ...given } = reviewOf(signing, list.value);
  const opinion =
    red.length > 0 ? { ...(agreed as object), agrees: false, opinion: '有关事项应先补正（示例）。' } : agreed;
  const proposed = { ...facts, proposed: proposalOf(signing) };
  const decided = decide(procedure, subject, { given: { ...given, input: opinion }, facts: proposed });
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  const papers = draftDocuments(decided.value as Decision, { entry, settings, at: signing.at });
  if (!papers.ok) throw new Error(JSON.stringify(papers.refusal));
  return { red, data: papers.value.find(({ kind }) => kind === 'legalityReview')?.data ?? expect.fail('no D52') };
};

const folder = join(import.meta.dirname, '../../out/legality');
const three: readonly ListLine[] = ['papers', 'departments', 'terms'];
const all = [
  { name: 'exit-green', scene: ofExit, lines: [] },
  { name: 'exit-red', scene: ofExit, lines: three },
  { name: 'revocation-green', scene: ofRevocation, lines: [] },
  { name: 'revocation-red', scene: ofRevocation, lines: three },
] as const;

/** `out/legality/*.pdf`, to be looked at. */
it.each(all)('D52 says of each line how it stands, and lies in out/legality: $name', async ({ name, scene, lines }) => {
  const { red, data } = reviewed(spoilt(scene(), lines));
  expect(red.map(({ line }) => line)).toEqual(lines);
  const { compose, data: shape } = documentTemplates.legalityReview;
  const text = documentText(compose(shape.parse(data)));
  expect(text.split(findings.red.zh).length - 1).toBe(lines.length);
  expect(text).toContain(lines.length > 0 ? '不同意办理。' : '同意办理。');
  const rendered = await renderDocument(await testFonts(), 'legalityReview', data);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pdf`), rendered.value.bytes);
});
