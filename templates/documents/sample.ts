import { day } from '#shared/domain/day.ts';

/** Parties of the samples: examples all of them, none exists. */
export const sampleOffice = { name: '示例部际联席会议办公室', sealMode: 'proxy', sealHolder: '示例部' } as const;
export const sampleAgency = { name: '示例职业教育发展中心', sealMode: 'own' } as const;
export const sampleOrganization = { name: '示例智慧教育科技有限公司', uscc: '91110000MA0000001L' } as const;
export const sampleCertificate = { certificateId: 'X-2021-0001', name: '示例智能设备运维' } as const;
export const sampleCertificates = [
  sampleCertificate,
  { certificateId: 'X-2021-0002', name: '示例网店运营推广' },
  { certificateId: 'X-2022-0015', name: '示例老年照护' },
  { certificateId: 'X-2022-0107', name: '示例数字影像处理' },
] as const;
export const sampleCase = '91110000MA0000001L-1';
export const sampleContact = { name: '示例联系人', phone: '010-00000000' } as const;
export const sampleDay = day('2026-03-06');
