import { z } from 'zod';
import { article, practice } from '../../domain/basis.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { actOfOthers } from './holding.ts';
import { type HasPanel, meetingIn, memberIds, type Sheet } from './panel.ts';
import { ExpertId } from './panel-member.ts';

const step = commandOf<HasPanel>();

const SheetInput = z.strictObject({
  expertId: named('专家', 'Expert', ExpertId),
  view: named('评议意见', 'Opinion', text(500)),
  reasons: named('理由', 'Reasons', text(2000)),
});

const sheetsOf = ({ sheets }: HasPanel): readonly Sheet[] => sheets ?? [];

/** Whether every member seated has a sheet: then they are closed, and every member reads them (O9). */
const allIn = (data: HasPanel): boolean => {
  const filed = new Set(sheetsOf(data).map(({ expertId }) => expertId));
  const seated = memberIds(data);
  return seated.length > 0 && seated.every((id) => filed.has(id));
};

const authored = practice('个人评议表由本人负责，他人不得更改', "a sheet is its author's: nobody else changes it");

/** Experts whose own sheets somebody else would replace. */
const ownOverwritten = (seen: Situation<HasPanel>): readonly string[] => {
  if (seen.actor.roles.includes('expert')) return [];
  const named = new Set(writers(seen));
  return sheetsOf(seen.before.data).flatMap(({ expertId, enteredBy }) =>
    named.has(expertId) && enteredBy === undefined ? [expertId] : [],
  );
};

const writers = ({ input }: Situation<HasPanel>): readonly string[] =>
  (input as { sheets: readonly { expertId: string }[] }).sheets.map(({ expertId }) => expertId);

/** The members' own sheets (R6.3a), handed in by each expert or entered by the agency from paper. */
export const sheetCommands = {
  fileSheets: step(
    words('提交个人评议表', 'Hand in a review sheet'),
    z.strictObject({ sheets: named('个人评议表', 'Review sheets', z.array(SheetInput).min(1).max(99)) }),
    ({ sheets }, { data, today, actor }) => {
      const renewed = new Set(sheets.map(({ expertId }) => expertId));
      const kept = sheetsOf(data).filter(({ expertId }) => !renewed.has(expertId));
      const entered = actor.roles.includes('expert') ? {} : { enteredBy: actor.name };
      return { sheets: [...kept, ...sheets.map((sheet) => ({ ...sheet, filedOn: today, ...entered }))] };
    },
  ),
} satisfies Record<string, Command<HasPanel>>;

/** Every expert who was present has written a sheet; a recused expert's is void and gone (R6.3a). */
const sheetsIn: Guard<HasPanel> = {
  basis: article('6(3)'),
  test: (seen) => {
    const filed = new Set(sheetsOf(seen.data).map(({ expertId }) => expertId));
    return meetingIn(seen)?.presentIds.every((id) => filed.has(id)) === true;
  },
  message: (seen) => {
    const filed = new Set(sheetsOf(seen.data).map(({ expertId }) => expertId));
    const missing = meetingIn(seen)?.presentIds.filter((id) => !filed.has(id)) ?? [];
    return {
      zh: `到会专家尚未提交个人评议表：${missing.join('、')}。`,
      en: `Sheets are missing of experts who were present: ${missing.join(', ')}.`,
    };
  },
};

export const sheetGuards = {
  sheetsIn,
  sheetsFromPanel: {
    basis: article('6(3)'),
    test: (seen) => {
      const ids = writers(seen);
      return new Set(ids).size === ids.length && ids.every((id) => memberIds(seen.data).includes(id));
    },
    message: () => ({
      zh: '个人评议表应由专家组成员填写，每人一份。',
      en: 'Sheets come from members of the panel, one each.',
    }),
  },
  sheetsStillOpen: {
    basis: authored,
    test: ({ before }) => !allIn(before.data),
    message: () => ({
      zh: '全体成员的个人评议表均已提交，不再更改；此后的意见在评议会上提出。',
      en: "Every member's sheet is in, and they are closed: later insight goes into the opinion at the meeting.",
    }),
  },
  othersSheetKept: {
    basis: authored,
    test: (seen) => ownOverwritten(seen).length === 0,
    message: (seen) => ({
      zh: `专家本人已提交的评议表不得由他人更改：${ownOverwritten(seen).join('、')}。`,
      en: `These experts handed in their sheets themselves, and nobody else changes them: ${ownOverwritten(seen).join(', ')}.`,
    }),
  },
  filesOwnSheet: {
    basis: article('6(3)'),
    test: (seen) => !seen.actor.roles.includes('expert') || writers(seen).every((id) => id === seen.actor.expertId),
    message: () => ({ zh: '专家只能提交本人的评议表。', en: 'An expert hands in only the own sheet.' }),
  },
} satisfies Record<string, Guard<HasPanel>>;

export const fileSheets: Move = {
  to: 'same',
  by: ['expert', 'agencyClerk'],
  requires: ['sheetsFromPanel', 'filesOwnSheet', 'sheetsStillOpen', 'othersSheetKept', 'noRecusalPending'],
  despite: actOfOthers,
  basis: article('6(3)'),
};

/** What an expert may read of the sheets: the own one, and all once all are in. */
export const sheetsSeenBy = (data: HasPanel, expertId: string | undefined): readonly Sheet[] =>
  allIn(data) ? sheetsOf(data) : sheetsOf(data).filter((sheet) => sheet.expertId === expertId);
