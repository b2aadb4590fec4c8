import type { Recipient } from './case.ts';
import { type Words, words } from './words.ts';

/** What a page calls those to whom documents go; `file` is the case's own. */
export const recipientKinds: Readonly<Record<Recipient['kind'], Words>> = {
  organization: words('评价组织', 'Evaluation organization'),
  department: words('有关部门', 'Department'),
  expert: words('专家', 'Expert'),
  agency: words('受托单位', 'Entrusted agency'),
  office: words('联席会议办公室', 'Joint conference office'),
  conference: words('联席会议', 'Joint conference'),
  objector: words('异议人', 'Objector'),
  public: words('社会公众', 'The public'),
  file: words('本案卷宗', 'The case file'),
};
