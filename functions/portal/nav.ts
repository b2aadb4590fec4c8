import type { Actor } from '#shared/domain/actor.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
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

/** What is shown to whom; of several roles the one that comes first here decides. */
const links = {
  office: officeLinks,
  reviewer: officeLinks.filter(({ href }) => href !== '/experts' && href !== '/settings'),
  auditor: [...officeLinks, link('/supervision', '监督台账', 'Supervision')],
  organization: [...organizationLinks, ...openLinks],
  invited: [...invitedLinks, ...openLinks],
  open: openLinks,
} as const;

const sections: Readonly<Record<Role, readonly NavLink[]>> = {
  ...{ agencyClerk: links.office, agencyHead: links.office, officeClerk: links.office, officeHead: links.office },
  ...{
    auditor: links.auditor,
    legalityReviewer: links.reviewer,
    superiorHead: links.reviewer,
    organization: links.organization,
    expert: links.invited,
    department: links.invited,
  },
  ...{ public: links.open, system: links.open },
};

/** The sections that somebody has: their own before the public ones. */
export const navOf = (actor: Actor): readonly NavLink[] => {
  const shown = new Set(actor.roles.map((role) => sections[role]));
  return Object.values(links).find((each) => shown.has(each)) ?? openLinks;
};

/** What somebody signed in is called beside their name. */
export const roleName = (lang: Lang, { roles: held }: Actor): string =>
  held.map((role) => say(lang, roles[role])).join('、');
