import { z } from 'zod';
import { cleanCode } from './code.ts';
import { Day } from './day.ts';
import { text } from './directory.ts';
import { fault, faultIssue } from './fault.ts';
import { law } from './law.ts';
import { inFigures } from './law-words.ts';
import { words } from './words.ts';

/**
 * How a document is signed: with the issuer's own seal, another body's in its place (代章), the signature stamp (签名章)
 * of an official, a seal that is pressed by hand on the printed paper, or with a name alone.
 */
export const SealMode = z.enum(['own', 'proxy', 'stamp', 'hand', 'none']);

/** Whether the red head is printed with the text or stands on the paper already (套红). */
export const Letterhead = z.enum(['printed', 'preprinted']);

/** Where the binding margin of even pages is: at the left as on odd ones, or opposite for printing on both sides. */
export const Binding = z.enum(['left', 'mirrored']);

/** The official whose signature stamp is pressed, under the full title of the office held (职务应当标注全称). */
export const Signatory = z.strictObject({ title: text(100), name: text(40) });

/**
 * The image of a seal or signature stamp that the office lays into the document bucket, and how wide it is in print, in
 * millimetres. The widest seal that the rules know has 50 mm (国发〔1999〕25号).
 */
export const SealImage = z.strictObject({
  key: z.string().regex(/^seal\/[a-z0-9-]{1,40}\.(png|jpg|jpeg)$/, {
    ...fault('印章图片的键应形如“seal/office.png”', 'name the image like “seal/office.png”'),
  }),
  width: z.number().min(10).max(50),
});
export type SealImage = z.infer<typeof SealImage>;

const Contact = z.strictObject({
  name: text(40),
  phone: text(60),
  address: text(200),
  postcode: z
    .string()
    .overwrite(cleanCode)
    .regex(/^\d{6}$/, fault('应为六位邮政编码', 'six digits')),
  email: text(120),
});

/** A body that signs documents. The prefix (发文机关代字) is the body's own; none is ever made up here. */
const Issuer = z.strictObject({
  name: text(100),
  documentNumberPrefix: text(20),
  sealMode: SealMode,
  sealHolder: text(100).optional(),
  signatory: Signatory.optional(),
  /** Absent: the place of the seal or stamp is marked in words. */
  sealImage: SealImage.optional(),
  letterhead: Letterhead.optional(),
  binding: Binding.optional(),
  contact: Contact,
});
export type Issuer = z.infer<typeof Issuer>;

/** A term in days; nobody counts further than the calendar of a year or two reaches. */
const Days = z
  .int(fault('天数应为整数', 'a whole number of days'))
  .min(1, fault('天数至少为1', 'at least one day'))
  .max(366, fault('天数不能超过366', 'at most 366 days'));

const conferenceName = '国务院职业教育工作部际联席会议';

/**
 * What the office decides and the rules leave open: names, prefixes, seal holder, consulted departments, terms in days.
 * Versions of it lie in the table and are read for as long as their cases last: a new member is optional or has a
 * default, and none is taken away. The joint conference itself has no seal (国函〔2018〕144号), so it can be neither issuer nor seal holder.
 */
export const OfficeSettings = z
  .strictObject({
    version: text(60),
    conferenceName: z.literal(conferenceName),
    office: Issuer,
    agency: Issuer,
    consultees: z
      .array(
        z.strictObject({
          code: z
            .string()
            .overwrite(cleanCode)
            .regex(/^[A-Z]{2,12}$/, fault('应为二至十二个大写字母', 'two to twelve capital letters')),
          name: text(100),
        }),
      )
      .min(1)
      .max(30),
    /** Whether an exit of single certificates bars the entity too (Art. 10 can be read both ways). */
    banAppliesTo: z.enum(['anyExit', 'qualificationOnly']),
    silenceClause: z.boolean(),
    terms: z.strictObject({
      acceptanceDecision: Days,
      supplement: Days,
      panelForming: Days,
      inquiryReply: Days,
      recusalDecision: Days,
      siteVisitNotice: Days,
      review: Days,
      opinionReport: Days,
      consultationReply: Days,
      consultationReminder: Days,
      dissentCoordination: Days,
      feedback: Days,
      publication: Days,
      conferenceReport: Days,
      investigation: Days,
      opinionNotice: Days,
      serviceProof: Days,
      appealDecision: Days,
      reconsideration: Days,
      reconsiderationExtension: Days,
      measures: Days,
      reexamination: Days,
      publicityPreparation: Days,
      /** Working days of publicity; the office may lengthen it for a case, never go below the practice. */
      publicity: Days.min(
        law.publicity.value,
        fault(`公示不少于${inFigures(law.publicity).zh}`, `at least ${inFigures(law.publicity).en}`),
      ),
      objectionReply: Days,
      announcement: Days,
      screening: Days,
    }),
    /** No panel holds more than 29: its invitations are written in one transaction. */
    panel: z.strictObject({ minimumSize: z.int().min(3).max(29), quorum: z.number().gt(0).max(1) }),
    /** The letter by which the office entrusts the agency (Art. 1), and from when to when it holds. */
    entrustment: z.strictObject({ letterNumber: text(60), from: Day, to: Day.optional() }),
    /** How the office reads what the rules leave open (Art. 12), each by its letter. */
    interpretations: z.array(
      z.strictObject({
        question: text(500),
        reading: text(2000),
        letterNumber: text(60),
        on: Day,
      }),
    ),
    /** The situations of Article 28 of the Measures in their own words; printed only where the office supplied them. */
    articleTwentyEight: z.array(text(500)).length(law.situationsOfMeasures.value).optional(),
    /** The paragraph on remedies in a notice of revocation; none is printed where the office supplied none. */
    remedies: text(2000).optional(),
    /** Where publicity is posted and to whom it is sent (在一定范围内). */
    publicityScope: z.array(text(200)).min(1).max(100),
    /** To whom a circular (通报) goes beside the organization. */
    circularRecipients: z.array(text(200)).min(1).max(100),
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
