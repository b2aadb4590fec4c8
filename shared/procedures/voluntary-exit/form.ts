import { z } from 'zod';
import { ExitScope, text } from '../../domain/directory.ts';
import { fault } from '../../domain/fault.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import { Liabilities } from '../parts/liabilities.ts';

export const reasonCodes = {
  strategy: words('业务调整', 'Change of business'),
  capacity: words('实施能力不足', 'Lack of capacity'),
  demand: words('市场需求变化', 'Change of demand'),
  restructuring: words('机构重组或者注销', 'Restructuring or winding up'),
  other: words('其他自身原因', 'Another reason of its own'),
};

/**
 * The application for exit (退出申请书) as pre-filled on screen; the stamped paper decides (Art. 6(1)).
 * `certificateIds` names what exits with scope `certificate` and is empty with scope `qualification` (all exit).
 */
export const ExitForm = z
  .strictObject({
    applicationTitle: named('申请书标题', 'Title of the application', text(100)),
    scope: named('退出类型', 'Kind of exit', ExitScope),
    certificateIds: named('拟退出的证书', 'Certificates to exit', z.array(CertificateId).max(500)),
    reasonCode: named('退出原因', 'Reason for the exit', oneOf(reasonCodes)),
    reason: named('退出原因说明', 'The reason explained', text(2000)),
    contact: named(
      '联系人',
      'Contact person',
      z.strictObject({
        name: named('联系人', 'Contact person', text(40)),
        phone: named('联系电话', 'Telephone', text(40)),
      }),
    ),
    completedWork: named(
      '相关工作完成情况',
      'Work completed',
      z.strictObject({
        examinationsHeld: named('已公布的考核已经实施', 'Announced examinations were held', z.boolean()),
        dataUploaded: named('数据已上传信息管理服务平台', 'Data uploaded to the platform', z.boolean()),
        agreementsEnded: named(
          '与院校的协议已履行完毕或者解除',
          'Agreements with schools carried out or ended',
          z.boolean(),
        ),
      }),
    ),
    liabilities: named('善后事项', 'Matters to settle', Liabilities),
    commitments: named(
      '承诺',
      'Commitments',
      z.strictObject({
        answersForEarlierActs: named('对退出前的行为承担责任', 'Answers for acts before the exit', z.boolean()),
        acceptsBan: named('接受期限内不再申报的限制', 'Accepts the ban on applying again', z.boolean()),
      }),
    ),
  })
  .refine(({ scope, certificateIds }) => (scope === 'certificate') === certificateIds.length > 0, {
    path: ['certificateIds'],
    ...fault(
      '退出证书实施资格须列明证书；退出资质则不列证书',
      'name certificates where certificates exit, none where the qualification does',
    ),
  })
  .refine(({ certificateIds }) => new Set(certificateIds).size === certificateIds.length, {
    path: ['certificateIds'],
    ...fault('证书重复', 'a certificate is named twice'),
  });
export type ExitForm = z.infer<typeof ExitForm>;
