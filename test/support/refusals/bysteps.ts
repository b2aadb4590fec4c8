import type { Bystep } from './byway.ts';

export const papers = [{ name: '示例材料', copies: 1, pages: 2 }];

/** A department's reply, entered by the office. */
export const reply = (department: string, day: string, position = 'agree'): Bystep => [
  ...([day, 'office-clerk', 'recordReply'] as const),
  { department, position, repliedOn: day },
];
