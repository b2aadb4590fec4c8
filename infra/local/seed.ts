import { exampleUsccs } from './personas.ts';
import { requestToken } from './request-token.ts';

/** Organizations of the embedded system's directory; none of them exists. */
const seedOrganizations = [
  {
    uscc: exampleUsccs.a,
    name: '示例甲培训评价组织有限公司',
    address: '示例市示例区甲路1号',
    contact: { name: '示例联系人丙', phone: '000-00000001' },
    certificates: [
      { certificateId: 'X-2021-0001', name: '示例云计算平台运维', approvedOn: '2021-03-15' },
      { certificateId: 'X-2021-0002', name: '示例网络安全评估', approvedOn: '2021-03-15' },
      { certificateId: 'X-2024-0003', name: '示例智能制造单元运维', approvedOn: '2024-02-29' },
    ],
  },
  {
    uscc: exampleUsccs.b,
    name: '示例乙教育科技有限公司',
    address: '示例市示例区乙路2号',
    contact: { name: '示例联系人丁', phone: '000-00000002' },
    certificates: [
      { certificateId: 'X-2020-0101', name: '示例物流管理', approvedOn: '2020-09-01' },
      { certificateId: 'X-2025-0102', name: '示例跨境电商运营', approvedOn: '2025-09-01' },
    ],
  },
] as const;

const alreadyThere = 409;

/** Registers the example organizations through the API, as the office would; those already there stay as they are. */
export const seed = async (url: string): Promise<void> => {
  const token = await requestToken(url, 'office-clerk');
  for (const organization of seedOrganizations) {
    const response = await fetch(`${url}/api/v1/organizations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `seed-${organization.uscc}`,
      },
      body: JSON.stringify(organization),
    });
    if (!response.ok && response.status !== alreadyThere)
      throw new Error(`${organization.name} was not registered: ${response.status} ${await response.text()}`);
  }
};
