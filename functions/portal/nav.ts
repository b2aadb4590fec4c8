import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { roles } from '#shared/domain/roles.ts';
import type { NavLink } from '#templates/pages/page.ts';
import { type Lang, say, words } from '#templates/pages/words.ts';

const link = (href: string, zh: string, en: string): NavLink => ({ href, ...words(zh, en) });

const openLinks: readonly NavLink[] = [
  link('/directory', '目录', 'Directory'),
  link('/notices', '公示', 'Notices'),
  link('/announcements', '公告', 'Announcements'),
  link('/bans', '限期查询', 'Bans'),
  link('/verify', '文书核验', 'Verification'),
];

const officeLinks: readonly NavLink[] = [
  link('/work', '待办', 'Work'),
  link('/cases', '案件', 'Cases'),
  link('/clues', '线索', 'Clues'),
  link('/experts', '专家', 'Experts'),
  link('/documents', '文书', 'Documents'),
  link('/calendar', '日历', 'Calendar'),
  link('/settings', '设置', 'Settings'),
  link('/figures', '统计', 'Figures'),
  link('/directory', '目录', 'Directory'),
];

const organizationLinks: readonly NavLink[] = [
  link('/work', '待办', 'Work'),
  link('/matters', '我的事项', 'My matters'),
  link('/apply', '申请退出', 'Apply'),
  link('/letters', '收到的文书', 'Letters'),
];

const invitedLinks: readonly NavLink[] = [link('/work', '待办', 'Work')];

/** The sections that somebody has: their own before the public ones. */
export const navOf = (actor: Actor): readonly NavLink[] => {
  if (isStaff(actor) || hasRole(actor, ['auditor'])) return officeLinks;
  if (hasRole(actor, ['organization'])) return [...organizationLinks, ...openLinks];
  if (hasRole(actor, ['expert', 'department'])) return [...invitedLinks, ...openLinks];
  return openLinks;
};

/** What somebody signed in is called beside their name. */
export const roleName = (lang: Lang, { roles: held }: Actor): string =>
  held.map((role) => say(lang, roles[role])).join('、');
