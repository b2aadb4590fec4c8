import type { Bystep } from './byway.ts';

export const papers = [{ name: '示例材料', copies: 1, pages: 2 }];

/** A department's reply, entered by the office. */
export const reply = (department: string, day: string, position = 'agree'): Bystep => [
  ...([day, 'office-clerk', 'recordReply'] as const),
  { department, position, repliedOn: day },
];

/** A member of the panel asks to stand aside, which is granted, and is then named for the free seat. */
export const standsAside = (day: string, member: { readonly expertId: string } | undefined): readonly Bystep[] => [
  [day, member?.expertId ?? '', 'requestRecusal', { expertId: member?.expertId, ground: '示例' }],
  [day, 'agency-head', 'decideRecusal', { granted: true, reason: '示例' }],
  [day, 'agency-clerk', 'fillSeat', { replacement: member }, 'noConflictOnRecord'],
];
