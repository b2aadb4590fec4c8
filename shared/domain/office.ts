import { z } from 'zod';
import { Day } from './day.ts';

/**
 * How a document is signed: with the issuer's own seal, another body's in its place (代章), the signature stamp (签名章)
 * of an official, or with a name alone.
 */
export const SealMode = z.enum(['own', 'proxy', 'stamp', 'none']);

/** The official whose signature stamp is pressed, under the full title of the office held (职务应当标注全称). */
export const Signatory = z.strictObject({ title: z.string().min(1).max(100), name: z.string().min(1).max(40) });

/**
 * The image of a seal or signature stamp that the office lays into the document bucket, and how wide it is in print, in
 * millimetres. The widest seal that the rules know has 50 mm (国发〔1999〕25号).
 */
export const SealImage = z.strictObject({
  key: z.string().regex(/^seal\/[a-z0-9-]{1,40}\.(png|jpg|jpeg)$/, {
    message: '印章图片的键应形如“seal/office.png” / name the image like “seal/office.png”',
  }),
  width: z.number().min(10).max(50),
});
export type SealImage = z.infer<typeof SealImage>;

const Contact = z.strictObject({
  name: z.string().min(1),
  phone: z.string().min(1),
  address: z.string().min(1),
  postcode: z.string().regex(/^\d{6}$/),
  email: z.string().min(3),
});

/** A body that signs documents. The prefix (发文机关代字) is the body's own; none is ever made up here. */
const Issuer = z.strictObject({
  name: z.string().min(1),
  documentNumberPrefix: z.string().min(1),
  sealMode: SealMode,
  sealHolder: z.string().min(1).optional(),
  signatory: Signatory.optional(),
  /** Absent: the place of the seal or stamp is marked in words. */
  sealImage: SealImage.optional(),
  contact: Contact,
});
export type Issuer = z.infer<typeof Issuer>;

const conferenceName = '国务院职业教育工作部际联席会议';

/**
 * What the office decides and the rules leave open: names, prefixes, seal holder, consulted departments, terms in days.
 * The joint conference itself has no seal (国函〔2018〕144号), so it can be neither issuer nor seal holder.
 */
export const OfficeSettings = z
  .strictObject({
    version: z.string().min(1),
    conferenceName: z.literal(conferenceName),
    office: Issuer,
    agency: Issuer,
    consultees: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]{2,12}$/), name: z.string().min(1) })).min(1),
    /** Whether an exit of single certificates bars the entity too (Art. 10 can be read both ways). */
    banAppliesTo: z.enum(['anyExit', 'qualificationOnly']),
    silenceClause: z.boolean(),
    terms: z.strictObject({
      acceptanceDecision: z.int().positive(),
      supplement: z.int().positive(),
      panelForming: z.int().positive(),
      inquiryReply: z.int().positive(),
      recusalDecision: z.int().positive(),
      siteVisitNotice: z.int().positive(),
      review: z.int().positive(),
      opinionReport: z.int().positive(),
      consultationReply: z.int().positive(),
      consultationReminder: z.int().positive(),
      dissentCoordination: z.int().positive(),
      feedback: z.int().positive(),
      publication: z.int().positive(),
      conferenceReport: z.int().positive(),
      investigation: z.int().positive(),
      opinionNotice: z.int().positive(),
      serviceProof: z.int().positive(),
      appealDecision: z.int().positive(),
      reconsideration: z.int().positive(),
      reconsiderationExtension: z.int().positive(),
      measures: z.int().positive(),
      reexamination: z.int().positive(),
      publicityPreparation: z.int().positive(),
      /** Working days of publicity; the office may lengthen it for a case, never go below five. */
      publicity: z.int().min(5),
      objectionReply: z.int().positive(),
      announcement: z.int().positive(),
      screening: z.int().positive(),
    }),
    panel: z.strictObject({ minimumSize: z.int().min(3), quorum: z.number().gt(0).max(1) }),
    /** The letter by which the office entrusts the agency (Art. 1), and from when to when it holds. */
    entrustment: z.strictObject({ letterNumber: z.string().min(1), from: Day, to: Day.optional() }),
    /** How the office reads what the rules leave open (Art. 12), each by its letter. */
    interpretations: z.array(
      z.strictObject({
        question: z.string().min(1),
        reading: z.string().min(1),
        letterNumber: z.string().min(1),
        on: Day,
      }),
    ),
    /** The seven situations of Article 28 of the Measures in their own words; printed only where the office supplied them. */
    articleTwentyEight: z.array(z.string().min(1)).length(7).optional(),
    /** The paragraph on remedies in a notice of revocation; none is printed where the office supplied none. */
    remedies: z.string().min(1).optional(),
    /** Where publicity is posted and to whom it is sent (在一定范围内). */
    publicityScope: z.array(z.string().min(1)).min(1),
    /** To whom a circular (通报) goes beside the organization. */
    circularRecipients: z.array(z.string().min(1)).min(1),
  })
  .superRefine((settings, check) => {
    for (const body of ['office', 'agency'] as const) {
      const { name, sealMode, sealHolder, signatory, sealImage } = settings[body];
      if (name === conferenceName || sealHolder === conferenceName)
        check.addIssue({ code: 'custom', path: [body], message: '部际联席会议不刻制印章，不能作为署名或用印单位' });
      if (sealMode === 'proxy' && !sealHolder)
        check.addIssue({ code: 'custom', path: [body, 'sealHolder'], message: '代章须写明用印单位' });
      if (sealMode === 'stamp' && !signatory)
        check.addIssue({ code: 'custom', path: [body, 'signatory'], message: '加盖签名章须写明签发人职务和姓名' });
      if (sealMode === 'none' && sealImage)
        check.addIssue({ code: 'custom', path: [body, 'sealImage'], message: '不加盖印章的，不设印章图片' });
    }
  });
export type OfficeSettings = z.infer<typeof OfficeSettings>;
