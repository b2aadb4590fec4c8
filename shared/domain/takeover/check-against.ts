import { barredOn } from '../ban.ts';
import { expertStatuses } from '../expert.ts';
import type { Uscc } from '../uscc.ts';
import { words } from '../words.ts';
import { workbookLimits } from '../workbook-limits.ts';
import { bansOf } from './build-entry.ts';
import { baseless, misdated, repeated, unfit } from './check-rows.ts';
import { faultAt, type Group, groupsOf, isHeld, type Known, rowDigest, seriesName } from './known.ts';
import type { TakeoverFault } from './read-rows.ts';
import type { TakeoverRows } from './sheets.ts';

const kept = words(
  '系统中已有该组织，导入不覆盖；如有变更请在该组织的目录条目中办理',
  'The system has this organization, and nothing is written over: change its entry instead',
);
const noOrganization = words(
  '“评价组织”表和系统中都没有该组织',
  'Neither the sheet of organizations nor the system has it',
);
const hasCases = words(
  '该组织已有案件，不再导入；请在该组织的目录条目中登记',
  'The organization has cases: enter it in its entry instead',
);
const ownExit = words(
  '系统中已有该组织，其退出须在系统内办理',
  'The system has this organization: its exit is a case here',
);
const most = 90;

/** What is said of an organization that the system has: only what it has from an earlier run, or what adds to it. */
const againstEntry = (uscc: Uscc, group: Group, { entries, holders }: Known): TakeoverFault[] => {
  const entry = entries.get(uscc);
  const taken = group.certificates.filter(({ certificateId }) => holders.get(certificateId) !== undefined);
  const claimed = taken
    .filter((row) => !isHeld(entry, 'certificates', row))
    .map((row) =>
      faultAt('certificates', [row, 'certificateId'], words('系统中已有该证书编码', 'The system has this code')),
    );
  if (!entry) return claimed;
  const busy = entry.openCases.length > 0 || entry.caseCount > 0 || (entry.revocationCount ?? 0) > 0;
  const { organization } = group;
  const added = group.certificates.filter((row) => !isHeld(entry, 'certificates', row));
  return [
    ...claimed,
    ...(organization && !isHeld(entry, 'organizations', organization)
      ? [faultAt('organizations', [organization, 'uscc'], kept)]
      : []),
    ...group.exits.flatMap((row) => (isHeld(entry, 'exits', row) ? [] : [faultAt('exits', [row, 'uscc'], ownExit)])),
    ...(busy || entry.status !== 'active' ? added.map((row) => faultAt('certificates', [row, 'uscc'], hasCases)) : []),
  ];
};

/** Rows about an organization that nobody knows. A ban may lie on a body that never was in the directory. */
const orphans = (
  { organization, formerNames, certificates, exits, failedRectifications }: Group,
  inSystem: boolean,
): TakeoverFault[] =>
  organization || inSystem
    ? []
    : [
        ...formerNames.map((row) => faultAt('formerNames', [row, 'uscc'], noOrganization)),
        ...certificates.map((row) => faultAt('certificates', [row, 'uscc'], noOrganization)),
        ...exits.map((row) => faultAt('exits', [row, 'uscc'], noOrganization)),
        ...failedRectifications.map((row) => faultAt('failedRectifications', [row, 'uscc'], noOrganization)),
      ];

/** No certificate was approved for somebody who was barred (O12.2). */
const approvedWhileBarred = (uscc: Uscc, group: Group, known: Known): TakeoverFault[] => {
  const bans = [...bansOf(uscc, group, { known, run: { run: 1, on: known.today } }), ...(known.bans.get(uscc) ?? [])];
  return group.certificates.flatMap((row) => {
    const { barred, lastBarredDay } = barredOn(
      bans.filter(({ effectiveOn }) => effectiveOn < row.approvedOn),
      row.approvedOn,
    );
    const message = words(`批准日期在禁入期内（至${lastBarredDay}）`, `Approved while barred (until ${lastBarredDay})`);
    return barred ? [faultAt('certificates', [row, 'approvedOn'], message)] : [];
  });
};

const expertFaults = ({ experts }: TakeoverRows, known: Known): TakeoverFault[] =>
  experts.flatMap((row) => {
    const held = known.experts.get(row.expertId);
    if (!held || held.takenOver?.digest === rowDigest('experts', row)) return [];
    const { zh, en } = expertStatuses[held.status];
    return [
      faultAt(
        'experts',
        [row, 'expertId'],
        words(`系统中已有该专家编号（${held.name}，${zh}）`, `The system has this id (${held.name}, ${en})`),
      ),
    ];
  });

const numberFaults = ({ numbers }: TakeoverRows, { counters, prefixes, today }: Known): TakeoverFault[] =>
  numbers.flatMap((row): TakeoverFault[] => {
    if (!prefixes.includes(row.prefix))
      return [
        faultAt(
          'numbers',
          [row, 'prefix'],
          words(
            `办公室设置中没有该代字；现有：${prefixes.join('、')}`,
            `No prefix of the settings; there are: ${prefixes.join(', ')}`,
          ),
        ),
      ];
    if (row.year > Number(today.slice(0, 4)))
      return [faultAt('numbers', [row, 'year'], words('不能晚于本年', 'Must not lie after this year'))];
    const held = counters.get(seriesName(row));
    if (!held || held.last === 0 || held.rows?.includes(rowDigest('numbers', row))) return [];
    return [
      faultAt(
        'numbers',
        [row, 'last'],
        words(`系统已经编到${held.last}号，不能再导入`, `The system has numbered up to ${held.last}`),
      ),
    ];
  });

/** The series begin in the transaction of the approval, which takes only so many. */
const tooManySeries = ({ numbers }: TakeoverRows): TakeoverFault[] => {
  const [first] = numbers.slice(workbookLimits.takenOverSeries);
  const { takenOverSeries: mostSeries } = workbookLimits;
  return first
    ? [faultAt('numbers', [first, 'prefix'], words(`至多${mostSeries}个系列`, `At most ${mostSeries} series`))]
    : [];
};

/** Everything that is wrong with rows that are sound by themselves: among themselves, and against what the system holds. */
export const checkTakeover = (rows: TakeoverRows, known: Known): readonly TakeoverFault[] => {
  const groups = [...groupsOf(rows)];
  return [
    ...repeated(rows),
    ...misdated(rows, known),
    ...baseless(rows),
    ...groups.flatMap(([uscc, group]) => {
      const inSystem = known.entries.has(uscc);
      const count = group.certificates.length;
      const [first] = group.certificates.slice(most);
      return [
        ...orphans(group, inSystem),
        ...(inSystem ? [] : unfit(group)),
        ...againstEntry(uscc, group, known),
        ...(inSystem ? [] : approvedWhileBarred(uscc, group, known)),
        ...(first
          ? [
              faultAt(
                'certificates',
                [first, 'uscc'],
                words(`该组织有${count}个证书，至多${most}个`, `It has ${count} certificates: at most ${most}`),
              ),
            ]
          : []),
      ];
    }),
    ...expertFaults(rows, known),
    ...numberFaults(rows, known),
    ...tooManySeries(rows),
  ];
};
