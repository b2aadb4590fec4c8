import { dayAt } from '#shared/domain/day.ts';
import { standingText } from '#templates/pages/standing.ts';
import { type Lang, say, words } from '#templates/pages/words.ts';
import { publicDirectory } from '../../api/directory/directory-routes.ts';
import type { BodyOf } from '../ask.ts';
import { asked } from '../asked.ts';
import type { Row } from '../exports/csv.ts';
import { everyPage } from '../exports/every-page.ts';
import { type Format, sendRows } from '../exports/send-rows.ts';
import { showRefusal } from '../refused.ts';
import { headsIn } from '../staff/listing.ts';
import type { Asking } from '../visit.ts';

const heads = [
  ['统一社会信用代码', 'USCC'],
  ['培训评价组织', 'Organization'],
  ['资质', 'Qualification'],
  ['资质终止日期', 'Qualification ended on'],
  ['证书编码', 'Code'],
  ['证书', 'Certificate'],
  ['批准实施日期', 'Approved on'],
  ['状态', 'Standing'],
  ['终止日期', 'Ended on'],
] as const;

type Entry = BodyOf<typeof publicDirectory>['items'][number];

const rowsOf = (lang: Lang, { uscc, name, status, endedOn, certificates }: Entry): readonly Row[] => {
  const organization = [uscc, name, standingText(lang, status), endedOn ?? ''];
  if (certificates.length === 0) return [[...organization, '', '', '', '', '']];
  return certificates.map((held) => [
    ...organization,
    ...[held.certificateId, held.name, held.approvedOn, standingText(lang, held.status), held.endedOn ?? ''],
  ]);
};

/** The directory, on the day and by the name asked for, as a file: a row for each certificate. */
export const directoryFile = async (context: Asking, format: Format) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const query = asked(context, ['on', 'name']);
  const found = await everyPage(publicDirectory, { query }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const sheet = say(lang, words('目录', 'Directory'));
  const rows = [headsIn(lang, heads), ...found.value.flatMap((entry) => rowsOf(lang, entry))];
  return sendRows(context, format, { name: `${sheet} ${query.on ?? dayAt(world.now())}`, sheet, rows });
};
