import { limits } from '#shared/domain/limits.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import { largestFile } from '../casework/attachments/examine-file.ts';
import { bodyLimit } from './endpoint.ts';

/** What whoever calls the API may run into, in words; null for a bound of the system's own doings. */
const bounds = {
  bodyLevels: words('请求内容的嵌套层数', 'levels of nesting of a body'),
  bodyMembers: words('请求内容的项数', 'members of a body'),
  formFields: words('一份网页表单的字段数', 'fields of a form of the pages'),
  issuesTold: words('一次拒绝所列的问题数', 'faults that one refusal lists'),
  charactersTold: words('一次拒绝所列的无法排印的字符数', 'characters that cannot be set, named by one refusal'),
  keptFormBytes: words('一份暂存表单的字节数', 'bytes of a form kept while it is filled in'),
  keptForms: words('每人暂存的表单数', 'forms kept for one person'),
  sessionIdleMinutes: words(
    '登录后不操作而自动退出的分钟数',
    'minutes without use after which a session of the pages is over',
  ),
  transactionItems: words('一次办理写入的记录数', 'items that one step writes'),
  transactionBytes: words('一次办理写入的字节数', 'bytes that one step writes'),
  itemBytes: words('一条记录的字节数', 'bytes of one item'),
  retryAfter: words('系统繁忙时重试前的秒数', 'seconds before asking again where the system is busy'),
  onlineObjectionsADay: words(
    '每案每日的网上异议数（书面不限）',
    'objections online a case and day (on paper: no bound)',
  ),
  onlineObjectionsACase: words('每案的网上异议数（书面不限）', 'objections online a case (on paper: no bound)'),
  objectionsOfAddressADay: words(
    '同一网络地址每案每日的网上异议数（书面不限）',
    'objections online of one address a case and day (on paper: no bound)',
  ),
  infectedFilesADay: words(
    '每人每日上传的含病毒文件数，达到后当日不再接收',
    'infected files of a person a day, after which none of theirs is taken that day',
  ),
  objectionCharacters: words('一件异议的字数', 'characters of an objection'),
  objectionEvidence: words('一件异议的证明材料数', 'pieces of evidence of an objection'),
  evidenceCharacters: words('一项证明材料的字数', 'characters of a piece of evidence'),
  paperNumbers: words('一次登记的纸质用号数', 'numbers given on paper of one entry'),
  partyRequests: words(
    '单位每案网上提交、尚待答复的阅卷、听证申请数（书面不限）',
    'requests of an organization online to see the file or for a hearing, awaiting their answer (on paper: no bound)',
  ),
  officersAsked: words(
    '单位每案网上提交、尚待决定的办理人员回避申请数（书面不限）',
    'requests of an organization online that officers stand aside, awaiting their decision (on paper: no bound)',
  ),
  actsAwaiting: words(
    '单位每案网上提交、尚待答复的逾期行为数（书面不限）',
    'late acts of an organization online that await their answer (on paper: no bound)',
  ),
  attachmentsADay: words(
    '单位每案每日上传的附件数（书面不限）',
    'attachments of an organization a case and day (on paper: no bound)',
  ),
  attachmentsACase: words(
    '单位每案上传的附件数（书面不限）',
    'attachments of an organization a case (on paper: no bound)',
  ),
  toldBytes: words(
    '一案登记的问询答复和线索概要的字节数，达到后不再发出问询或者并入线索',
    'bytes of answers and clues in a case beyond which none is asked for or merged',
  ),
  lateAppealsKept: words(
    '案件中保留的逾期申诉数（全部见办理记录）',
    'late appeals that a case keeps (its log has all)',
  ),
  caseBytes: words(
    '一案由办理单位登记内容的字节数，超出部分以附件归档',
    'bytes that the offices enter in a case; what is over it is filed as an attachment',
  ),
  partyCharacters: words(
    '当事单位一次陈述或者申诉的字数，更长的以附件提交',
    'characters of a statement or an appeal; more goes as an attachment',
  ),
  wordBytes: words('回传的Word文档的字节数', 'bytes of a text document that is read back into a draft'),
  wordEntries: words('回传的Word文档内含文件数', 'files within such a document'),
  wordUnpackedBytes: words('回传的Word文档解压后的字节数', 'bytes that such a document unpacks to'),
  wordLevels: words('回传的Word文档内部结构的嵌套层数', 'levels of nesting within such a document'),
  pdfUnpackedBytes: words(
    '上传的PDF中压缩对象解压后的字节数',
    'bytes that the packed objects of an uploaded PDF unpack to',
  ),
  imagePixels: words('上传的图片的像素数', 'picture elements of an uploaded picture'),
  imagePasses: words('上传的JPEG图片的扫描遍数', 'passes of an uploaded JPEG'),
  pdfSeconds: null,
  sessionSeenSeconds: null,
  sessionsListed: null,
  correctionsAwaiting: words(
    '一个案件待核对的更正登记件数',
    'corrections of recorded facts that await their decision in a case',
  ),
  lateAppealCharacters: null,
  decisionTries: null,
  storeTries: null,
  storeFirstPause: null,
  storeLongestPause: null,
  issuanceWatched: null,
  issuanceLook: null,
  issuanceRestarts: null,
  issuanceFirstPause: null,
  listRows: words('一份清单的案件数，超出的另列清单', 'cases of one list; more are a second list'),
  listSideBySide: null,
  listClaimMinutes: null,
  owedAtOnce: null,
} as const satisfies Record<keyof typeof limits, Words | null>;

const ofWorkbooks = {
  exportedRows: words('导出一个列表的条目数', 'entries of a list that one file gives out'),
  takenOverAtOnce: null,
  takenOverSeries: words('一次导入的文号系列数', 'series of numbers that one workbook begins'),
  workbookBytes: words('导入的电子表格的字节数', 'bytes of a workbook that is taken over'),
  workbookEntries: words('导入的工作簿内含文件数', 'files within such a workbook'),
  workbookUnpackedBytes: words('导入的工作簿解压后的字节数', 'bytes that such a workbook unpacks to'),
  workbookRows: words(
    '导入的工作簿每张工作表的行数（只有格式的空行计算在内）',
    'rows of one of its sheets, empty ones that only have a format counted',
  ),
  workbookCells: words('导入的工作簿中填有内容的单元格数', 'cells of a workbook that hold something'),
  workbookCellCharacters: words('导入的单元格的字数', 'characters of one of its cells'),
  workbookTexts: words('导入的工作簿中不同的文字数', 'different texts of such a workbook'),
  workbookLevels: words('导入的工作簿内部结构的嵌套层数', 'levels of nesting within such a workbook'),
} as const satisfies Record<keyof typeof workbookLimits, Words | null>;

const figures: readonly (readonly [Words, number])[] = [
  [words('请求内容的字节数', 'bytes of a body'), bodyLimit],
  [words('一个附件的字节数', 'bytes of an attachment'), largestFile],
  ...Object.entries(bounds).flatMap(([name, said]) =>
    said ? [[said, limits[name as keyof typeof limits]] as const] : [],
  ),
  ...Object.entries(ofWorkbooks).flatMap(([name, said]) =>
    said ? [[said, workbookLimits[name as keyof typeof workbookLimits]] as const] : [],
  ),
];

/** Every bound that a caller may meet, as a table in both languages (CommonMark). */
export const toldLimits = (): string =>
  ['| 上限 | limit | |', '|---|---|---:|', ...figures.map(([{ zh, en }, most]) => `| ${zh} | ${en} | ${most} |`)].join(
    '\n',
  );
