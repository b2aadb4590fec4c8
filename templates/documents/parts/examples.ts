/** Parties of the samples: none exists; each says so in its name. */
export const exampleOffice = {
  name: '国务院职业教育工作部际联席会议办公室',
  sealMode: 'proxy',
  sealHolder: '示例司局',
} as const;
export const exampleAgency = { name: '示例职业教育发展中心', sealMode: 'own' } as const;
export const exampleOrganization = { name: '示例培训评价科技有限公司', uscc: '91110000MA0000001L' } as const;
export const exampleCaseId = '91110000MA0000001L-1';
export const exampleCertificates = [
  { certificateId: 'X-2021-0001', name: '示例数据处理' },
  { certificateId: 'X-2021-0002', name: '示例设备运维' },
] as const;
export const exampleContact = { name: '示例联系人', phone: '010-00000000' } as const;
