import { z } from 'zod';
import { cleanCode } from './code.ts';
import { Day } from './day.ts';
import { text } from './directory.ts';
import { fault, faultIssue } from './fault.ts';
import { Issuer } from './issuer.ts';
import { named, oneOf } from './label.ts';
import { law, namedDepartments, poolDepartments } from './law.ts';
import { inWords } from './law-words.ts';
import { ActSettings, ServingSettings } from './office-acts.ts';
import { OfficeTerms } from './office-terms.ts';
import { words } from './words.ts';

const conferenceName = '国务院职业教育工作部际联席会议';

const DepartmentCode = named(
  '代码',
  'Code',
  z
    .string()
    .overwrite(cleanCode)
    .regex(/^[A-Z]{2,12}$/, fault('应为二至十二个大写字母', 'two to twelve capital letters')),
);

/**
 * What the office decides and the rules leave open: names, prefixes, seal holder, consulted departments, terms in days.
 * Versions of it lie in the table and are read for as long as their cases last: a new member is optional or has a
 * default, and none is taken away. The joint conference itself has no seal (国函〔2018〕144号), so it can be neither issuer nor seal holder.
 */
export const OfficeSettings = z
  .strictObject({
    version: named('本版名称', 'Name of this version', text(60)),
    conferenceName: named('部际联席会议名称', 'Name of the joint conference', z.literal(conferenceName)),
    office: named('办公室', 'Office', Issuer),
    agency: named('具体受托单位', 'Agency', Issuer),
    consultees: named(
      '征求意见的部门',
      'Departments to consult',
      z
        .array(
          z.strictObject({
            code: DepartmentCode,
            name: named('名称', 'Name', text(100)),
            /** Succeeds to a department that the rules name (Arts. 6(4), 7(5)): an entry, where one is renamed. */
            succeeds: named('承继的部门', 'Succeeds to', oneOf(namedDepartments).optional()),
          }),
        )
        .min(1)
        .max(30),
    ),
    /** Who is asked for more experts where the pool cannot fill a panel (Art. 6(2)). */
    recommenders: named(
      '推荐评议专家的部门',
      'Departments that recommend experts',
      z
        .array(z.strictObject({ code: DepartmentCode, name: named('名称', 'Name', text(100)) }))
        .min(1)
        .max(30),
    ).default(Object.entries(poolDepartments).map(([code, { zh: name }]) => ({ code, name }))),
    /** Whether an exit of single certificates bars the entity too (Art. 10 can be read both ways). */
    banAppliesTo: named(
      '限期不得参加招募遴选的适用范围',
      'Which exits bar from recruitment',
      oneOf({
        anyExit: words('退出资质或者任一证书的，均适用', 'Every exit, of the qualification or of a certificate'),
        qualificationOnly: words('仅退出资质的适用', 'Exits of the qualification only'),
      }),
    ),
    silenceClause: named(
      '征求意见函写明“逾期未反馈的，视为无不同意见”',
      'Consultation letters say that silence is no dissent',
      z.boolean(),
    ),
    terms: named('办理期限（工作日）', 'Terms (working days)', OfficeTerms),
    /** No panel holds more than 29: its invitations are written in one transaction. */
    panel: named(
      '专家组',
      'Panel',
      z.strictObject({
        minimumSize: named('最少人数', 'Fewest members', z.int().min(3).max(29)),
        reducedSize: named(
          '复核专家组减少后的人数',
          'Members of a reduced panel of reconsideration',
          z.int().min(3).max(29),
        ).default(law.reducedPanel.value),
        quorum: named('到会比例', 'Quorum', z.number().gt(0).max(1)),
        conflictYears: named(
          '因利害关系回避后不再参加该组织评议的年数',
          'Years that an excused expert stays away',
          z.int().min(1).max(50),
        ).default(law.conflictYears.value),
      }),
    ),
    /** The letter by which the office entrusts the agency (Art. 1), and from when to when it holds. */
    entrustment: named(
      '委托',
      'Entrustment',
      z.strictObject({
        letterNumber: named('委托文号', 'Number of the letter of entrustment', text(60)),
        from: named('委托起始日期', 'Entrusted from', Day),
        to: named('委托截止日期', 'Entrusted until', Day.optional()),
      }),
    ),
    /** How the office reads what the rules leave open (Art. 12), each by its letter. */
    interpretations: named(
      '办公室的解释',
      'Interpretations by the office',
      z.array(
        z.strictObject({
          question: named('问题', 'Question at issue', text(500)),
          reading: named('解释', 'Reading', text(2000)),
          letterNumber: named('解释文号', 'Number of the interpretation', text(60)),
          on: named('解释日期', 'Date of the interpretation', Day),
        }),
      ),
    ),
    acts: named('期限内行为的登记', 'How acts of terms are recorded', ActSettings),
    serving: named('送达', 'Service', ServingSettings),
    /** The situations of Article 28 of the Measures in their own words; printed only where the office supplied them. */
    articleTwentyEight: named(
      `《管理办法》第二十八条${inWords(law.situationsOfMeasures).zh}情形`,
      `The ${inWords(law.situationsOfMeasures).en} of Article 28 of the Measures`,
      z.array(text(500)).length(law.situationsOfMeasures.value).optional(),
    ),
    /** The paragraph on remedies in a notice of revocation; none is printed where the office supplied none. */
    remedies: named('取消决定通知中的救济途径', 'Remedies in the notice of revocation', text(2000).optional()),
    /** Where publicity is posted and to whom it is sent (在一定范围内). */
    publicityScope: named('公示范围', 'Where it is posted', z.array(text(200)).min(1).max(100)),
    /** To whom a circular (通报) goes beside the organization. */
    circularRecipients: named('通报的发送范围', 'Who receives a circular', z.array(text(200)).min(1).max(100)),
  })
  .superRefine((settings, check) => {
    for (const body of ['office', 'agency'] as const) {
      const { name, sealMode, sealHolder, signatory, sealImage } = settings[body];
      if (name === conferenceName || sealHolder === conferenceName)
        check.addIssue(
          faultIssue(
            [body],
            words(
              '部际联席会议不刻制印章，不能作为署名或用印单位',
              'The conference has no seal: it neither signs nor seals',
            ),
          ),
        );
      if (sealMode === 'proxy' && !sealHolder)
        check.addIssue(
          faultIssue(
            [body, 'sealHolder'],
            words('代章须写明用印单位', 'Sealing by proxy names the holder of the seal'),
          ),
        );
      if (sealMode === 'stamp' && !signatory)
        check.addIssue(
          faultIssue(
            [body, 'signatory'],
            words('加盖签名章须写明签发人职务和姓名', 'A signature stamp names the official and the office held'),
          ),
        );
      if ((sealMode === 'none' || sealMode === 'hand') && sealImage)
        check.addIssue(
          faultIssue(
            [body, 'sealImage'],
            words(
              '不用印或者打印后手工盖章的，不设印章图片',
              'What is not sealed, or sealed by hand, has no image of a seal',
            ),
          ),
        );
    }
  });
export type OfficeSettings = z.infer<typeof OfficeSettings>;
