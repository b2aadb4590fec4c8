import { banFigures, banTerm } from '../ban.ts';
import { inForceFrom } from '../law.ts';
import { type Words, words } from '../words.ts';
import { type ColumnOf, faultAt, type Group, type Known, seriesName } from './known.ts';
import type { TakeoverFault } from './read-rows.ts';
import type { RowOf, SheetKey, TakeoverRows } from './sheets.ts';

const future = words('不能晚于今日', 'Must not lie after today');

/** The same twice on one sheet: each but the first is a fault that names the first. */
const twice = <Key extends SheetKey>(
  key: Key,
  rows: readonly RowOf<Key>[],
  [column, of]: readonly [ColumnOf<Key>, (row: RowOf<Key>) => string],
): TakeoverFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = of(row);
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, row.row);
    return earlier === undefined
      ? []
      : [faultAt(key, [row, column], words(`与第${earlier}行重复`, `The same as row ${earlier}`))];
  });
};

/** What a workbook must not say twice. */
export const repeated = ({
  organizations,
  certificates,
  formerNames,
  exits,
  bans,
  experts,
  numbers,
  failedRectifications,
}: TakeoverRows): TakeoverFault[] => [
  ...twice('organizations', organizations, ['uscc', ({ uscc }) => uscc]),
  ...twice('certificates', certificates, ['certificateId', ({ certificateId }) => certificateId]),
  ...twice('formerNames', formerNames, ['name', ({ uscc, name }) => `${uscc} ${name}`]),
  ...twice('exits', exits, [
    'effectiveOn',
    ({ uscc, scope, effectiveOn, way, certificateIds = [] }) =>
      [uscc, scope, effectiveOn, way, ...certificateIds].join(' '),
  ]),
  ...twice('bans', bans, ['effectiveOn', ({ uscc, way, effectiveOn }) => `${uscc} ${way} ${effectiveOn}`]),
  ...twice('failedRectifications', failedRectifications, [
    'orderNumber',
    ({ uscc, orderNumber }) => `${uscc} ${orderNumber}`,
  ]),
  ...twice('experts', experts, ['expertId', ({ expertId }) => expertId]),
  ...twice('numbers', numbers, ['prefix', seriesName]),
];

/** Days that have not come, and a ban that the law does not count so. */
export const misdated = (rows: TakeoverRows, { today }: Pick<Known, 'today'>): TakeoverFault[] => [
  ...rows.formerNames.flatMap((row) => (row.until > today ? [faultAt('formerNames', [row, 'until'], future)] : [])),
  ...rows.certificates.flatMap((row) =>
    row.approvedOn > today ? [faultAt('certificates', [row, 'approvedOn'], future)] : [],
  ),
  ...rows.exits.flatMap((row) => (row.effectiveOn > today ? [faultAt('exits', [row, 'effectiveOn'], future)] : [])),
  ...rows.failedRectifications.flatMap((row) =>
    row.on > today ? [faultAt('failedRectifications', [row, 'on'], future)] : [],
  ),
  ...rows.bans.flatMap((row) => bannedWrongly(row, today)),
];

const bannedWrongly = (row: RowOf<'bans'>, today: string): TakeoverFault[] => {
  if (row.effectiveOn > today) return [faultAt('bans', [row, 'effectiveOn'], future)];
  const { value: years } = banFigures[row.way];
  const { lastBarredDay } = banTerm(row.effectiveOn, years);
  if (row.lastBarredDay === undefined || row.lastBarredDay === lastBarredDay) return [];
  const said: Words = words(
    `依第十条为${years}年，应至${lastBarredDay}；如依其他规定，请与法制部门核对后不填此项`,
    `By Art. 10 it is ${years} years, until ${lastBarredDay}`,
  );
  return [faultAt('bans', [row, 'lastBarredDay'], said)];
};

const oldBan = words(
  '2023年1月6日以前的退出，依《实施细则》没有禁入期；请写明《实施细则》以外的依据',
  'An exit before 6 January 2023 carries no ban by the Rules: state another basis',
);

/** A ban from before the Rules rests on something else than the Rules. */
export const baseless = ({ bans }: TakeoverRows): TakeoverFault[] =>
  bans.flatMap((row) =>
    row.effectiveOn < inForceFrom && /细则|第十条/.test(row.basis) ? [faultAt('bans', [row, 'basis'], oldBan)] : [],
  );

const has = ({ certificates }: Group, id: string) => certificates.find(({ certificateId }) => certificateId === id);

/** An exit names certificates of the organization, once each, none from before its approval. */
const exitFaults = (group: Group): TakeoverFault[] => {
  const gone = new Set<string>();
  return group.exits.flatMap((row): TakeoverFault[] => {
    const { scope, certificateIds = [], effectiveOn } = row;
    if (scope === 'certificate' && certificateIds.length === 0)
      return [faultAt('exits', [row, 'certificateIds'], words('请填写退出的证书', 'Name the certificates that left'))];
    if (scope === 'qualification' && certificateIds.length > 0)
      return [
        faultAt(
          'exits',
          [row, 'certificateIds'],
          words(
            '资质退出的，证书一并退出，此项不填',
            'With the qualification all certificates leave: leave this empty',
          ),
        ),
      ];
    return certificateIds.flatMap((id) => {
      const held = has(group, id);
      const wrong = (message: Words) => [faultAt('exits', [row, 'certificateIds'], message)];
      if (!held)
        return wrong(
          words(`“证书”表中没有该组织的证书${id}`, `The sheet of certificates has no ${id} of this organization`),
        );
      if (held.approvedOn > effectiveOn)
        return wrong(
          words(`证书${id}在退出之后才批准（第${held.row}行）`, `${id} was approved after it left (row ${held.row})`),
        );
      if (gone.has(id)) return wrong(words(`证书${id}已经列为退出`, `${id} is listed as gone already`));
      gone.add(id);
      return [];
    });
  });
};

/** Certificates of a failed rectification that the organization does not have. */
const strangers = (group: Group): TakeoverFault[] =>
  group.failedRectifications.flatMap((row) =>
    (row.certificateIds ?? [])
      .filter((id) => group.organization && !has(group, id))
      .map((id) =>
        faultAt(
          'failedRectifications',
          [row, 'certificateIds'],
          words(`“证书”表中没有该组织的证书${id}`, `The sheet of certificates has no ${id} of this organization`),
        ),
      ),
  );

/** What the rows about one organization must be to each other. */
export const unfit = (group: Group): TakeoverFault[] => {
  const { organization, formerNames, exits, certificates } = group;
  const ended = exits
    .filter(({ scope }) => scope === 'qualification')
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()[0];
  const late = certificates.filter(({ approvedOn }) => ended !== undefined && approvedOn > ended);
  return [
    ...exitFaults(group),
    ...late.map((row) =>
      faultAt(
        'certificates',
        [row, 'approvedOn'],
        words(`该组织的资质已于${ended}退出`, `The qualification left on ${ended}`),
      ),
    ),
    ...formerNames.flatMap((row) =>
      row.name === organization?.name
        ? [faultAt('formerNames', [row, 'name'], words('与现用名称相同', 'The same as the present name'))]
        : [],
    ),
    ...strangers(group),
    ...(organization && certificates.length === 0
      ? [
          faultAt(
            'organizations',
            [organization, 'uscc'],
            words('“证书”表中没有该组织的证书', 'The sheet of certificates has none of this organization'),
          ),
        ]
      : []),
  ];
};
