import { consequenceRequirements } from './consequence-requirements.ts';
import { generalRequirements } from './general-requirements.ts';
import { procedureRequirements } from './procedure-requirements.ts';
import type { Requirement } from './requirement.ts';

const place = ([id]: Requirement): string => {
  const [number = '', rest = ''] = id.slice(1).split('.');
  return `${number.padStart(2, '0')}.${rest}`;
};

/** Every requirement of the rules, in their order. */
export const requirements: readonly Requirement[] = [
  ...generalRequirements,
  ...procedureRequirements,
  ...consequenceRequirements,
].toSorted((one, other) => place(one).localeCompare(place(other), 'en', { numeric: true }));
