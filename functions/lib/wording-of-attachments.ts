import { type Words, words } from '#shared/domain/words.ts';
import type { ActiveContent } from '#shared/files/pdf/active-content.ts';
import { say, type Wordings } from './say.ts';

/** What a PDF may do or carry that is not taken, in words. */
const activeWords = {
  JavaScript: words('脚本', 'a script'),
  Launch: words('启动程序的动作', 'an action that launches a program'),
  EmbeddedFile: words('内嵌文件', 'an embedded file'),
  FileReference: words('指向其他文件的引用', 'a reference to another file'),
  RichMedia: words('多媒体内容', 'rich media'),
  Form: words('动态表单或者提交表单的动作', 'a dynamic form or an action that sends a form'),
  OpenAction: words('打开或者翻页时自动执行的动作', 'an action of its own when it is opened or leafed through'),
  Link: words('指向网页、邮箱、电话以外的链接', 'a link to something other than a web page, a mailbox or a telephone'),
  Encrypted: words('加密（打开密码或者权限限制）', 'encryption (a password or restricted rights)'),
} satisfies Record<ActiveContent, Words>;

const activeWord = (found: string): Words =>
  (activeWords as Readonly<Record<string, Words>>)[found] ?? words('会自行动作的内容', 'something that acts');

/** Refusals about files that are put to a case. */
export const attachmentWords = {
  'attachment.missing': () =>
    say('没有这一附件', 'No such attachment', {
      zh: '没有这一附件，或者无权查看。',
      en: 'There is no such attachment, or it is not yours to see.',
    }),
  'attachment.closed': () =>
    say('案件已经办结', 'The case is closed', {
      zh: '案件已经办结，不能再上传附件；确需补充的，请与承办人联系。',
      en: 'The case is closed: speak to the office if something is to be added.',
    }),
  'attachment.kind': ({ found }) =>
    say('文件类型不支持', 'This kind of file is not taken', {
      zh: `上传的文件按内容识别为${found}；请转换为PDF，或者扫描、拍照为PNG、JPEG后上传。`,
      en: 'Only a PDF, PNG or JPEG by its content is taken: convert it, or scan it.',
    }),
  'attachment.active': ({ found }) =>
    say('不接收这样的PDF', 'Such a PDF is not taken', {
      zh: `该PDF含有${activeWord(found).zh}，请打印为普通PDF或者扫描后重新上传，内嵌文件请分别上传。`,
      en: `The PDF holds ${activeWord(found).en}: print it to a plain PDF or scan it, and send embedded files one by one.`,
    }),
  'attachment.unreadable': ({ why }) => say('文件不能读取', 'The file cannot be read', why),
  'attachment.infected': ({ finding }) =>
    say('文件含有病毒', 'The file is infected', {
      zh: `病毒扫描发现文件含有病毒${finding ? `（${finding}）` : ''}，不予保存和提供下载；请查杀病毒后重新上传。`,
      en: `The virus scan found something${finding ? ` (${finding})` : ''}: the file is neither kept nor served.`,
    }),
  'attachment.paused': ({ infected }) =>
    say('今日暂停接收', 'Nothing more is taken today', {
      zh: `您今日上传的文件已有${infected}个含有病毒，今日不再接收网上上传；请查杀病毒后明日再传，或者将纸质材料寄送受理单位，由经办人员登记，不受此限。`,
      en: `${infected} of the files that you sent today were infected: nothing more is taken online until tomorrow. Clean your machine, or send the papers to the agency, which enters them without a bound.`,
    }),
  'attachment.tooMany': ({ most, mostADay }) =>
    say('附件过多', 'Too many attachments', {
      zh: `网上每日最多上传${mostADay}个、每案最多${most}个附件，请将材料合并后上传；也可以将纸质材料寄送受理单位，由经办人员登记，不受此限。`,
      en: `Online a case takes ${mostADay} attachments a day and ${most} in all: put papers together, or send them on paper to the agency, which enters them without a bound.`,
    }),
} satisfies Partial<Wordings>;
