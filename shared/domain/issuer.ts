import { z } from 'zod';
import { cleanCode } from './code.ts';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { named, oneOf } from './label.ts';
import { words } from './words.ts';

/**
 * How a document is signed: with the issuer's own seal, another body's in its place (代章), the signature stamp (签名章)
 * of an official, a seal that is pressed by hand on the printed paper, or with a name alone.
 */
export const SealMode = oneOf({
  own: words('加盖本单位印章', 'With its own seal'),
  proxy: words('由其他单位代章', "By another's seal, as proxy"),
  stamp: words('加盖签名章', 'With a signature stamp'),
  hand: words('打印后手工加盖印章', 'Sealed by hand once printed'),
  none: words('仅署名，不用印', 'By name alone'),
});

/** Whether the red head is printed with the text or stands on the paper already (套红). */
export const Letterhead = oneOf({
  printed: words('与正文一并打印', 'Printed with the text'),
  preprinted: words('使用已印好版头的用纸（套红）', 'On paper that has it already'),
});

/** Where the binding margin of even pages is: at the left as on odd ones, or opposite for printing on both sides. */
export const Binding = oneOf({
  left: words('各页均在左侧', 'At the left of every page'),
  mirrored: words('双面打印，偶数页在右侧', 'Printed on both sides: at the right of even pages'),
});

/** The official whose signature stamp is pressed, under the full title of the office held (职务应当标注全称). */
export const Signatory = z.strictObject({
  title: named('职务全称', 'Full title', text(100)),
  name: named('姓名', 'Name', text(40)),
});

/**
 * The image of a seal or signature stamp that the office lays into the document bucket, and how wide it is in print, in
 * millimetres. The widest seal that the rules know has 50 mm (国发〔1999〕25号).
 */
export const SealImage = z.strictObject({
  key: named(
    '图片在文书库中的键（如 seal/office.png）',
    'Where the image lies in the store of documents (such as seal/office.png)',
    z.string().regex(/^seal\/[a-z0-9-]{1,40}\.(png|jpg|jpeg)$/, {
      ...fault('印章图片的键应形如“seal/office.png”', 'name the image like “seal/office.png”'),
    }),
  ),
  width: named('印出宽度（毫米）', 'Width in print (mm)', z.number().min(10).max(50)),
});
export type SealImage = z.infer<typeof SealImage>;

const Contact = z.strictObject({
  name: named('联系人', 'Contact person', text(40)),
  phone: named('联系电话', 'Telephone', text(60)),
  address: named('地址', 'Address', text(200)),
  postcode: named(
    '邮政编码',
    'Postcode',
    z
      .string()
      .overwrite(cleanCode)
      .regex(/^\d{6}$/, fault('应为六位邮政编码', 'six digits')),
  ),
  email: named('电子邮箱', 'Mail address', text(120)),
});

const Prefix = text(20);

/** Prefixes by kind of paper (函, 通知, …), where a body numbers a kind by itself. */
const NumberSeries = z.strictObject({
  letter: named('函', 'Letters', Prefix.optional()),
  notice: named('通知', 'Notices', Prefix.optional()),
  announcement: named('公告', 'Announcements', Prefix.optional()),
  circular: named('通报', 'Circulars', Prefix.optional()),
  report: named('报告', 'Reports', Prefix.optional()),
  businessPaper: named('业务文书', 'Business papers', Prefix.optional()),
  internal: named('内部材料', 'Internal papers', Prefix.optional()),
});

/** A body that signs documents. The prefix (发文机关代字) is the body's own; none is ever made up here. */
export const Issuer = z.strictObject({
  name: named('单位全称', 'Full name', text(100)),
  documentNumberPrefix: named('发文机关代字', 'Prefix of document numbers', Prefix),
  /** Series of their own for kinds of papers, by their prefixes; every other paper is numbered under `documentNumberPrefix`. */
  numberSeries: named('分文种编号的代字（不填的用上述代字）', 'Prefixes of kinds of papers', NumberSeries.optional()),
  sealMode: named('用印方式', 'How it is sealed', SealMode),
  sealHolder: named('用印单位（代章的填写）', 'Holder of the seal (where by proxy)', text(100).optional()),
  signatory: named('签发人（加盖签名章的填写）', 'Official who signs (where by stamp)', Signatory.optional()),
  /** Absent: the place of the seal or stamp is marked in words. */
  sealImage: named(
    '印章或者签名章图片（由单位提供，未提供的只标“印章”字样）',
    "Image of the seal or stamp (the body's own; without it the place is marked in words)",
    SealImage.optional(),
  ),
  letterhead: named('红色版头', 'Red head', Letterhead.optional()),
  binding: named('装订边', 'Binding margin', Binding.optional()),
  contact: named('联系方式（印入文书）', 'Contact (printed in documents)', Contact),
});
export type Issuer = z.infer<typeof Issuer>;

/** The prefix under which a body numbers a kind of paper. */
export const prefixFor = (
  { numberSeries, documentNumberPrefix }: Pick<Issuer, 'numberSeries' | 'documentNumberPrefix'>,
  genre: keyof z.infer<typeof NumberSeries>,
): string => numberSeries?.[genre] ?? documentNumberPrefix;

/** Every prefix that a body numbers papers under. */
export const prefixesOf = ({ numberSeries = {}, documentNumberPrefix }: Issuer): string[] => [
  documentNumberPrefix,
  ...Object.values(numberSeries).filter((prefix) => prefix !== undefined),
];
