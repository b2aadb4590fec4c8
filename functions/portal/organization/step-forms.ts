import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { activeCertificates } from '#shared/domain/directory.ts';
import type { Choice } from '#templates/forms/form-html.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';
import type { Application } from './application.ts';

const suggestions: Readonly<Record<string, string>> = {
  certificate: '关于退出职业技能等级证书实施资格的申请',
  qualification: '关于退出培训评价组织资质的申请',
};

/** What a step holds before anything is typed: a title that fits what is to exit. */
export const suggested = ({ scope, applicationTitle }: Application): object =>
  applicationTitle === undefined && typeof scope === 'string' && suggestions[scope]
    ? { applicationTitle: suggestions[scope] }
    : {};

/** The certificates that can still exit. */
export const certificateChoices = (entry: Pick<DirectoryEntry, 'certificates'>): readonly Choice[] =>
  activeCertificates(entry).map(({ certificateId, name }) => ({
    value: certificateId,
    label: name,
    note: certificateId,
  }));

const hints: Readonly<Record<string, Words>> = {
  scope: words('退出资质的，全部证书一并终止，不必勾选证书', 'With the qualification all certificates end: tick none'),
  applicationTitle: words('与纸质申请书的标题一致', 'As on the paper'),
  reason: words('写明自身原因，将印入有关材料', 'Your own reasons, in your own words'),
  completedWork: words(
    '逐项确认；未完成的不要勾选，受理时将要求补正',
    'Tick what is done; what is not will be asked for at acceptance',
  ),
  'liabilities.otherItems': words(
    '如退费、院校合同、投诉、题库和数据移交；没有的留空',
    'Such as refunds, contracts with schools, complaints, hand-over of data; leave empty if none',
  ),
  commitments: words('第九条、第十条的承诺，均须作出', 'Articles 9 and 10 ask for both'),
};

export const hintsIn = (lang: Lang): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(hints).map(([path, hint]) => [path, say(lang, hint)]));
