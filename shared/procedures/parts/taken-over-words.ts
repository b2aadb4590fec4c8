import type { DirectoryEntry } from '../../domain/directory.ts';
import type { TakenOver } from '../../domain/taken-over.ts';
import { type Words, words } from '../../domain/words.ts';

type Held = Pick<DirectoryEntry, 'certificates' | 'failedRectifications'>;

/** Beyond so many the others are told by their number. */
const most = 20;

const fromRow = ({ run, row }: TakenOver): Words => words(`第${run}次导入第${row}行`, `takeover ${run}, row ${row}`);

/** What of an entry rests on records from before this system, and on which rows of them (O12.3); undefined where none does. */
export const takenOverWords = ({ certificates, failedRectifications = [] }: Held): Words | undefined => {
  const named = [
    ...certificates.map(({ certificateId, takenOver }) => ({ name: String(certificateId), takenOver })),
    ...failedRectifications.map(({ orderNumber = '', takenOver }) => ({ name: orderNumber, takenOver })),
  ].flatMap(({ name, takenOver }) => (takenOver ? [{ name, from: fromRow(takenOver) }] : []));
  if (named.length === 0) return undefined;
  const told = named.slice(0, most);
  const more = named.length - told.length;
  return words(
    `取自启用前台账：${told.map(({ name, from }) => `${name}（${from.zh}）`).join('、')}${more > 0 ? `等${named.length}项` : ''}`,
    `From records before this system: ${told.map(({ name, from }) => `${name} (${from.en})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
};
