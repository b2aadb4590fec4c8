import { at, type Requirement } from './requirement.ts';

const { revoke, parts, domain, unit, letters } = at;
const directory = 'test/unit/domain/directory.test.ts';
const settings = 'test/infra/stages.test.ts';

/** Articles 8 to 12. */
export const consequenceRequirements: readonly Requirement[] = [
  [
    'R8.1',
    '第八条',
    '退出前已发放的相应职业技能等级证书原则上继续有效',
    'templates/documents/revocation-announcement.ts#原则上继续有效',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R8.2',
    '第八条',
    '仍作为持证者职业技能等级水平的证明',
    'templates/documents/revocation-announcement.ts#职业技能等级水平的证明',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R8.3',
    '第八条',
    '各地职业技能补贴的依据',
    'templates/documents/deregistration-announcement.ts#职业技能补贴的依据',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R8.4',
    '第八条',
    '体现的学习成果在学分银行继续使用',
    'templates/documents/deregistration-announcement.ts#学分银行',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R9.1',
    '第九条',
    '退出前须处理好已收费但未实施考核、已考核尚未发证等相关事项',
    `${parts}/liabilities.ts#openMatters`,
    `${unit}/revocation-publicity.test.ts#tracks what Article 9 leaves to settle until nothing is open`,
  ],
  [
    'R9.2',
    '第九条',
    '对退出前已实施的行为负责',
    'templates/documents/revocation-notice.ts#对退出前已实施的行为负责',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R10.1',
    '第十条',
    '其主体3年内不得参与培训评价组织招募遴选',
    `${domain}/law.ts#banAfterExit`,
    `${unit}/voluntary-exit.test.ts#ends closed, with the certificate out, the qualification kept and a ban of three years`,
  ],
  [
    'R10.2',
    '第十条',
    '其主体5年内不得参与培训评价组织招募遴选',
    `${domain}/law.ts#banAfterRevocation`,
    `${unit}/revocation.test.ts#ends closed, with the certificate revoked, the qualification kept and a ban of five years`,
  ],
  [
    'R10.3',
    '第十条',
    '',
    `${domain}/office.ts#banAppliesTo`,
    `${directory}#bars the entity for a single certificate unless the office reads Article 10 otherwise`,
  ],
  [
    'R10.4',
    '第十条',
    '',
    `${domain}/ban.ts#barredOn`,
    `${directory}#bars from the exit itself to the last day, and the latest end wins`,
  ],
  [
    'R11.1',
    '第十一条',
    '退出后不得参与并扰乱职业技能等级证书的相关活动',
    `${revoke}/open.ts#organization.exited`,
    `${unit}/revocation-grounds.test.ts#refuses an organization that has left the directory: what it does there is a clue all the same (Art. 11)`,
  ],
  [
    'R11.2',
    '第十一条',
    '对退出前已实施的行为负责',
    'templates/documents/exit-approval-reply.ts#对退出前已实施的行为负责',
    `${letters}#%s: certificates stay valid, earlier acts stay answered for`,
  ],
  [
    'R12.1',
    '第十二条',
    '由国务院职业教育工作部际联席会议办公室负责解释',
    `${domain}/office.ts#interpretations`,
    `${settings}#keeps how the office reads what the rules leave open, each by its letter`,
  ],
  [
    'R12.2',
    '第十二条',
    '自发布之日起实施',
    `${domain}/in-force.ts#DayInForce`,
    'test/unit/domain/in-force.test.ts#refuses what was received before the rules were in force',
  ],
];
