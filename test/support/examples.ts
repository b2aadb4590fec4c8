import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { day } from '#shared/domain/day.ts';
import { DirectoryEntry } from '#shared/domain/directory.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';

/** A made-up legal entity with a valid check character. */
export const exampleUscc = Uscc.parse('91110000MA0000001L');

/** A directory entry with active certificates of these codes, approved on 2024-03-01. */
export const entryWith = (...certificateIds: string[]): DirectoryEntry =>
  DirectoryEntry.parse({
    uscc: exampleUscc,
    name: '示例甲培训评价有限公司',
    address: '北京市示例区示例路1号',
    contact: { name: '示例联系人', phone: '010-00000000' },
    status: 'active',
    certificates: certificateIds.map((certificateId, index) => ({
      certificateId,
      name: `示例证书${index + 1}`,
      approvedOn: day('2024-03-01'),
      status: 'active',
    })),
    openCases: [],
    caseCount: 0,
    version: 1,
  });

/** The demonstration's application about other certificates; `change` overrides members. */
export const exampleForm = (certificateIds: readonly string[], change: Record<string, unknown> = {}): ExitForm => {
  const { form } = exitRoad.opening.input as { readonly form?: object };
  return ExitForm.parse({ ...form, certificateIds, ...change });
};
