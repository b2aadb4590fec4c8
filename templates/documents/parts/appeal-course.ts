import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { said } from './course.ts';
import { namesOf } from './exit-scope.ts';
import { Certificate } from './party.ts';
import { bare } from './phrases.ts';
import { Clause, Line } from './text.ts';

/** What is said of the opinion as told and of the appeals against it; each only where it is so. */
export const appealTexts = {
  served: '有关评议意见已书面送达相关培训评价组织',
  unproved: '有关评议意见已书面发送相关培训评价组织，尚无送达凭证',
  notAppealed: '其在规定期限内未提出申诉',
  noObjection: '其书面声明对评议意见无异议',
  refused: '其于{filedOn}提出的申诉因{refusal}未予受理{number}',
  withdrawn: '其提出申诉后于{withdrawnOn}书面撤回',
  pending: '其提出的申诉正在办理',
  upheld: '其提出申诉，经复核维持原评议意见',
  changed: '其提出申诉，经复核维持对名单所列内容的评议意见，变更了对{changed}职业技能等级证书的评议意见',
} as const;

export const appealFacts = [
  'served',
  'unproved',
  'notAppealed',
  'noObjection',
  'refused',
  'withdrawn',
  'pending',
  'upheld',
  'changed',
] as const satisfies readonly (keyof typeof appealTexts)[];

/** What those sentences name; `refusalNumber` is that of the notice by which an appeal was not accepted (D26). */
export const appealCourseFields = {
  refused: z.strictObject({ filedOn: Day, reason: Clause }).optional(),
  refusalNumber: Line.optional(),
  withdrawnOn: Day.optional(),
  changed: z.array(Certificate).max(2000).optional(),
};

const Course = z.strictObject(appealCourseFields);
type Course = z.infer<typeof Course> & { readonly holds: Readonly<Record<(typeof appealFacts)[number], boolean>> };

type Speakers<Data> = {
  readonly refused: (data: Data, values: { filedOn: string; refusal: string; number: string }) => string;
  readonly withdrawn: (data: Data, values: { withdrawnOn: string }) => string;
  readonly changed: (data: Data, values: { changed: string }) => string;
} & Readonly<
  Record<Exclude<(typeof appealFacts)[number], 'refused' | 'withdrawn' | 'changed'>, (data: Data) => string>
>;

/** The opinion's way through notification and appeal, as one sentence. */
export const appealCourse = <Data extends Course>(say: Speakers<Data>, d: Data): string => {
  const clauses = said(
    '，',
    said('，', say.served(d), say.unproved(d)),
    said(
      '；',
      say.notAppealed(d),
      say.noObjection(d),
      say.refused(d, {
        filedOn: d.refused ? chineseDate(d.refused.filedOn) : '',
        refusal: bare(d.refused?.reason ?? ''),
        number: d.refusalNumber ? `（${d.refusalNumber}）` : '',
      }),
      say.withdrawn(d, { withdrawnOn: d.withdrawnOn ? chineseDate(d.withdrawnOn) : '' }),
      say.pending(d),
      say.upheld(d),
      say.changed(d, { changed: namesOf(d.changed ?? []) }),
    ),
  );
  return clauses === '' ? '' : `${clauses}。`;
};

/** For the samples of documents that tell of an appeal that left the opinion as it was. */
export const exampleAppeal = {
  served: true,
  unproved: false,
  notAppealed: false,
  noObjection: false,
  refused: false,
  withdrawn: false,
  pending: false,
  upheld: true,
  changed: false,
} as const;
