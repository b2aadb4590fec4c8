import { z } from 'zod';
import { Day } from '../day.ts';
import { text } from '../directory.ts';
import { CertificateId } from '../ids.ts';
import { Uscc } from '../uscc.ts';
import { words } from '../words.ts';
import { column, uscc } from './make-column.ts';

/** The organizations, their earlier names and their certificates. */
export const directorySheets = {
  organizations: {
    name: words('评价组织', 'Organizations'),
    about: words(
      '目录内和已经退出目录的培训评价组织，每个一行，用现名。',
      'Every organization in the directory or gone from it, one a row, by its present name.',
    ),
    columns: {
      uscc,
      name: column(words('名称', 'Name'), ['text', true], {
        hint: words('现用全称。', 'Full name of today.'),
        example: '示例甲培训评价组织',
      }),
      address: column(words('住所', 'Address'), ['text', true], {
        hint: words('登记住所。', 'As registered.'),
        example: '示例市示例区示例路1号',
      }),
      contactName: column(words('联系人', 'Contact'), ['text', true], {
        hint: words('不公开。', 'Not public.'),
        example: '示例联系人',
      }),
      contactPhone: column(words('联系电话', 'Telephone'), ['text', true], {
        hint: words('不公开；文本格式。', 'Not public; as a text.'),
        example: '000-00000001',
      }),
    },
    schema: z.strictObject({
      uscc: Uscc,
      name: text(120),
      address: text(200),
      contactName: text(40),
      contactPhone: text(40),
    }),
  },
  formerNames: {
    name: words('曾用名', 'Earlier names'),
    about: words('组织用过的名称，每个一行。', 'Names that an organization had, one a row.'),
    columns: {
      uscc,
      name: column(words('曾用名称', 'Earlier name'), ['text', true], {
        hint: words('原用全称。', 'Full name of then.'),
        example: '示例甲教育公司',
      }),
      until: column(words('变更日期', 'Until'), ['day', true], {
        hint: words('改用后一名称的日期。', 'The day on which the next name began.'),
        example: '2022-05-01',
      }),
      basis: column(words('依据', 'Basis'), ['text', true], {
        hint: words('如登记机关准予变更登记的文书。', 'Such as the paper of the registrar.'),
        example: '示例变更登记通知书',
      }),
    },
    schema: z.strictObject({ uscc: Uscc, name: text(120), until: Day, basis: text(200) }),
  },
  certificates: {
    name: words('证书', 'Certificates'),
    about: words(
      '职业技能等级证书，每个一行；已经退出的也列，另填“已退出”。',
      'Every certificate, one a row; those that left too, which stand on the sheet of exits besides.',
    ),
    columns: {
      certificateId: column(words('证书编码', 'Certificate code'), ['code', true], {
        hint: words('3至24位大写字母、数字、连字符，文本格式。', '3 to 24 capitals, digits or hyphens, as a text.'),
        example: 'X-2021-0001',
      }),
      uscc,
      name: column(words('证书名称', 'Certificate'), ['text', true], {
        hint: words('全称。', 'In full.'),
        example: '示例证书一',
      }),
      approvedOn: column(words('批准实施日期', 'Approved on'), ['day', true], {
        hint: words(
          '满一年方可申请退出（第四条），请与批准文件核对。',
          'A year from it an exit may be asked for (Art. 4): compare it with the approval.',
        ),
        example: '2021-06-01',
      }),
    },
    schema: z.strictObject({ certificateId: CertificateId, uscc: Uscc, name: text(80), approvedOn: Day }),
  },
} as const;
