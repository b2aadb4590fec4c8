import { z } from 'zod';
import { article } from '../../domain/basis.ts';
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

const writers = ({ input }: Situation<HasPanel>): readonly string[] =>
  (input as { sheets: readonly { expertId: string }[] }).sheets.map(({ expertId }) => expertId);

/** The members' own sheets (R6.3a), handed in by each expert or entered by the agency from paper. */
export const sheetCommands = {
  fileSheets: step(
    words('提交个人评议表', 'Hand in a review sheet'),
    z.strictObject({ sheets: named('个人评议表', 'Review sheets', z.array(SheetInput).min(1).max(99)) }),
    ({ sheets }, { data, today }) => {
      const renewed = new Set(sheets.map(({ expertId }) => expertId));
      const kept = sheetsOf(data).filter(({ expertId }) => !renewed.has(expertId));
      return { sheets: [...kept, ...sheets.map((sheet) => ({ ...sheet, filedOn: today }))] };
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
  filesOwnSheet: {
    basis: article('6(3)'),
    test: (seen) => !seen.actor.roles.includes('expert') || writers(seen).every((id) => id === seen.actor.expertId),
    message: () => ({ zh: '专家只能提交本人的评议表。', en: 'An expert hands in only the own sheet.' }),
  },
} satisfies Record<string, Guard<HasPanel>>;

export const fileSheets: Move = {
  to: 'same',
  by: ['expert', 'agencyClerk'],
  requires: ['sheetsFromPanel', 'filesOwnSheet', 'noRecusalPending'],
  despite: actOfOthers,
  basis: article('6(3)'),
};

/** What an expert may read of the sheets: the own one, and all once all are in. */
export const sheetsSeenBy = (data: HasPanel, expertId: string | undefined): readonly Sheet[] => {
  const all = sheetsOf(data);
  const filed = new Set(all.map((sheet) => sheet.expertId));
  return memberIds(data).every((id) => filed.has(id)) ? all : all.filter((sheet) => sheet.expertId === expertId);
};
