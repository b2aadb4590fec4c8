import type { Actor } from '#shared/domain/actor.ts';
import { Uscc, usccCheckCharacter } from '#shared/domain/uscc.ts';
import { personas } from '../personas.ts';
import { seedOrganizations } from '../seed.ts';
import type { Example } from './example.ts';

const [stems, branches] = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉戌亥'];

const codeAt = (ordinal: number): Uscc => {
  const body = `91330000MA${String(ordinal).padStart(7, '0')}`;
  return Uscc.parse(body + usccCheckCharacter(body));
};

/** The organization of an example and who acts for it; none of them exists. */
export type ExampleOrganization = {
  readonly body: object;
  readonly ids: readonly string[];
  /** The day on which it is entered: no certificate of it was approved later (O12.2). */
  readonly enteredOn: string;
  readonly actor: Actor;
};

const actorFor = (id: string, name: string, uscc: Uscc): Actor => ({ id, name, roles: ['organization'], uscc });

const seeded = (id: string): ExampleOrganization => {
  const persona = personas.get(id);
  const body = seedOrganizations.find(({ uscc }) => uscc === persona?.uscc);
  if (!persona?.uscc || !body) throw new TypeError(`nobody signs in as ${id}`);
  const ids = body.certificates.map(({ certificateId }) => certificateId);
  return { body, ids, enteredOn: '2025-09-01', actor: actorFor(id, persona.name, persona.uscc) };
};

/** The organization of the example at this place of the docket, with certificates of its own, approved five years before. */
export const organizationOf = ({ holds, persona }: Example, place: number): ExampleOrganization => {
  if (persona) return seeded(persona);
  const uscc = codeAt(place + 1);
  const name = `示例${stems[place % stems.length]}${branches[place % branches.length]}培训评价有限公司`;
  const ids = Array.from({ length: holds }, (_, index) => `X-2020-${1000 + place * 10 + index}`);
  const body = {
    ...{ uscc, name, address: `示例市示例区示例路${place + 1}号` },
    contact: { name: '示例联系人', phone: '000-00000000' },
    certificates: ids.map((certificateId, index) => ({
      ...{ certificateId, name: `示例证书${place + 1}之${index + 1}`, approvedOn: '2021-03-15' },
    })),
  };
  return { body, ids, enteredOn: '2025-06-30', actor: actorFor(`organization-${uscc}`, name, uscc) };
};
