import type { Day } from '../../domain/day.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import { type Words, words } from '../../domain/words.ts';

/** Where an objection goes that the page takes no more, and until when: a bound never costs the right to object (O19). */
export const paperWay = ({ agency: { name, contact } }: OfficeSettings, until: Day | undefined): Words =>
  words(
    `您的权利不受影响：请在公示期内${until ? `（至${until}）` : ''}将书面异议寄送${name}（${contact.address}，邮编${contact.postcode}，电话${contact.phone}），书面异议一律登记。`,
    `Your right is not touched: send the objection on paper ${until ? `by ${until} ` : ''}to ${name}, ${contact.address}, ${contact.postcode}, telephone ${contact.phone}; paper is never refused.`,
  );
