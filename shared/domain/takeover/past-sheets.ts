import { z } from 'zod';
import { Day } from '../day.ts';
import { text } from '../directory.ts';
import { CertificateId } from '../ids.ts';
import { Uscc } from '../uscc.ts';
import { type Words, words } from '../words.ts';
import type { Column } from './column.ts';
import { column, uscc } from './make-column.ts';

const ways = {
  voluntaryExit: words('自愿退出', 'Voluntary exit'),
  revocation: words('取消', 'Revocation'),
};

const scopes = {
  qualification: words('资质', 'Qualification'),
  certificate: words('证书', 'Certificates'),
};

const certificateIds = (required: boolean, hint: Words): Column =>
  column(words('证书编码', 'Certificate codes'), ['codes', required], { hint, example: 'X-2021-0001；X-2021-0002' });
const way = column(words('退出方式', 'Way'), ['choice', true], {
  hint: words('自愿退出，或者取消。', 'Voluntary exit or Revocation.'),
  example: '自愿退出',
  choices: ways,
});

const Way = z.enum(['voluntaryExit', 'revocation']);
const someCertificates = z.array(CertificateId).max(90);

/** What was decided before this system: exits, bans, rectifications that failed. */
export const pastSheets = {
  exits: {
    name: words('已退出', 'Earlier exits'),
    about: words(
      '启用系统前已经公告的退出。资质退出的，其证书一并退出（第二条），不必逐个列。',
      'Exits announced before this system. With the qualification its certificates left (Art. 2) and need not be named.',
    ),
    columns: {
      uscc,
      scope: column(words('退出内容', 'What left'), ['choice', true], {
        hint: words('资质，或者证书。', 'Qualification or Certificates.'),
        example: '证书',
        choices: scopes,
      }),
      certificateIds: certificateIds(
        false,
        words('退出内容为证书的填写，几个的用分号隔开。', 'Where certificates left; several with semicolons.'),
      ),
      way,
      effectiveOn: column(words('公告日期', 'Announced on'), ['day', true], {
        hint: words('退出生效之日。', 'The day of effect.'),
        example: '2024-03-01',
      }),
      document: column(words('公告文号', 'Announcement'), ['text', true], {
        hint: words('依据的公告。', 'By which it was announced.'),
        example: '示例公告〔2024〕1号',
      }),
    },
    schema: z.strictObject({
      uscc: Uscc,
      scope: z.enum(['qualification', 'certificate']),
      certificateIds: someCertificates.optional(),
      way: Way,
      effectiveOn: Day,
      document: text(60),
    }),
  },
  bans: {
    name: words('禁入期', 'Bans'),
    about: words(
      '“已退出”表中2023年1月6日以后的退出，其禁入期由系统按第十条计算，不必列。只列依其他依据的禁入期，或者不在目录内的单位的禁入期。',
      'Bans of the exits listed from 6 January 2023 on are worked out by Art. 10 and not listed here: only those on another basis, or of bodies that are not in the directory.',
    ),
    columns: {
      uscc,
      way,
      effectiveOn: column(words('起始日期', 'From'), ['day', true], {
        hint: words('退出生效之日。', 'The day of the exit.'),
        example: '2024-03-01',
      }),
      lastBarredDay: column(words('截止日期', 'Last day'), ['day', false], {
        hint: words(
          '供核对：自愿退出三年，取消五年。',
          'To compare: three years after an exit on application, five after a revocation.',
        ),
        example: '2027-03-01',
      }),
      basis: column(words('依据', 'Basis'), ['text', true], {
        hint: words(
          '作出禁入决定的文书；2023年1月6日以前的退出，须有《实施细则》以外的依据。',
          'The paper that laid it; before 6 January 2023 on another basis than the Rules.',
        ),
        example: '示例决定〔2024〕1号',
      }),
    },
    schema: z.strictObject({ uscc: Uscc, way: Way, effectiveOn: Day, lastBarredDay: Day.optional(), basis: text(300) }),
  },
  failedRectifications: {
    name: words('整改不合格', 'Failed rectifications'),
    about: words(
      '整改后仍不合格的（第五条第五、六项的前提）。',
      'Rectifications that failed, on which grounds 5 and 6 of Art. 5 rest.',
    ),
    columns: {
      uscc,
      certificateIds: certificateIds(
        false,
        words('涉及的证书；涉及全部的不填。', 'The certificates concerned; empty for all.'),
      ),
      on: column(words('认定日期', 'Found on'), ['day', true], {
        hint: words('认定整改不合格之日。', 'The day of the finding.'),
        example: '2025-05-01',
      }),
      orderNumber: column(words('整改通知文号', 'Order'), ['text', true], {
        hint: words('责令整改的文书。', 'By which rectification was ordered.'),
        example: '示例通知〔2025〕1号',
      }),
      finding: column(words('认定情况', 'Finding'), ['text', true], {
        hint: words('不合格的事项。', 'What failed.'),
        example: '示例认定情况',
      }),
    },
    schema: z.strictObject({
      uscc: Uscc,
      certificateIds: someCertificates.optional(),
      on: Day,
      orderNumber: text(60),
      finding: text(1000),
    }),
  },
} as const;
