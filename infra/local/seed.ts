import { exampleUsccs } from './personas.ts';
import { requestToken } from './request-token.ts';

/** Organizations of the embedded system's directory; none of them exists. */
export const seedOrganizations = [
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

const departments = ['示例部门', '示例部门乙', '示例部门丙', '示例部门丁'] as const;

/** The pool of experts (示例): ten whom the demonstrations seat, and five of other departments to draw from. */
export const seedExperts = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'].map((mark, index) => ({
  expertId: `expert-${index + 1}`,
  name: `示例专家${mark}`,
  organization: '示例大学',
  recommendedBy: departments[index < 10 ? 0 : 1 + (index % 3)] ?? departments[0],
  fields: ['示例领域'],
}));

const alreadyThere = 409;

type Registration = { readonly token: string; readonly path: string; readonly key: string; readonly body: object };

const register = async (url: string, { token, path, key, body }: Registration): Promise<void> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok && response.status !== alreadyThere)
    throw new Error(`${key} was not registered: ${response.status} ${await response.text()}`);
};

/** Registers the examples through the API, as office and agency would; those already there stay as they are. */
export const seed = async (url: string): Promise<void> => {
  const [office, agency] = await Promise.all([requestToken(url, 'office-clerk'), requestToken(url, 'agency-clerk')]);
  for (const body of seedOrganizations)
    await register(url, { token: office, path: '/organizations', key: `seed-${body.uscc}`, body });
  for (const body of seedExperts)
    await register(url, { token: agency, path: '/experts', key: `seed-${body.expertId}`, body });
};
