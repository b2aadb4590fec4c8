import type { OfficeSettings } from '#shared/domain/office.ts';
import type { Words } from '#shared/domain/words.ts';
import { acceptancePapers } from '#shared/procedures/voluntary-exit/intake-commands.ts';
import type { Receiver } from '#templates/pages/eligibility-page.ts';

/** Where the papers of an application go: the entrusted agency. */
export const receiverOf = ({ agency: { name, contact } }: OfficeSettings): Receiver => {
  const { address, postcode, phone } = contact;
  return { name, address, postcode, phone };
};

/** The papers that an application consists of. */
export const papers: readonly Words[] = Object.values(acceptancePapers);
