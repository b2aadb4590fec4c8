import { practice } from '../domain/basis.ts';

/** What the ways of dealing with acts rest on that came where the case had gone on (O1): each said once. */
export const actBases = {
  farBack: practice('日期早于登记日较多的，由另一人核对', 'a day far back is confirmed by a second person'),
  late: practice('逾期提出的，书面不予受理或者决定顺延', 'what is late is refused in writing, or the term is moved'),
  afterEffect: practice(
    '决定生效后收到的，登记并由负责人处理',
    'after the effect an act is entered, and a head deals with it',
  ),
  stayFirst: practice('先决定是否停止执行', 'whether the effect is stayed is decided first'),
  anew: practice('所属环节将重新进行的，归入案卷', 'where its stage lies ahead an act joins the file'),
  mending: practice('不再属实的文书，逐件更正', 'each paper that is no longer so is put right'),
  quoting: practice('更正方式为补充说明的，说明原内容', 'a supplementary letter quotes what no longer holds'),
} as const;
