import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { foldCharacters } from '#shared/domain/fold-characters.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Words, words } from '#shared/domain/words.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { unsettable } from '#templates/typeset/printable.ts';
import { withoutAside } from '../casework/access.ts';
import { type LedgerRow, readLedger } from '../casework/clue-ledger.ts';
import { settingsInForce } from '../casework/gather/settings-for.ts';
import { signer } from '../casework/letters/drafting.ts';
import { printLedger as described } from '../lib/ledger-params.ts';
import type { Unprintable } from '../lib/unprintable.ts';
import type { World } from '../lib/world.ts';
import { type Asked, admit, type Preview } from './admit.ts';

/** More rows do not go through the gateway in one answer. */
const mostRows = 2000;

/** A cell of the table takes this many characters of a list. */
const longestList = 200;

const ownSources: ReadonlySet<string> = new Set(['hotline', 'letter', 'platform', 'biweeklyReport']);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Characters by their numbers where no font has them: what somebody wrote must not keep the ledger from being printed. */
const settable = (text: string, unprintable: Unprintable = unsettable): string =>
  Array.from(foldCharacters(oneLine(text)), (character) => {
    const [named] = unprintable(character);
    return named === undefined ? character : `[${named.split(' ')[0]}]`;
  }).join('');

/** As many names as a cell takes, and how many there are where that is not all. */
const listed = (names: readonly string[]): string => {
  const fitting = names.filter((_, index) => names.slice(0, index + 1).join('、').length <= longestList);
  return `${fitting.join('、')}${fitting.length < names.length ? `等${names.length}项` : ''}`;
};

const printed = ({ source, certificates, summary, groundNo, caseId, ...row }: LedgerRow, unprintable?: Unprintable) => {
  const { sourceLabel: _label, screenedOn: _on, outcome: _outcome, organization, verifier, ...told } = row;
  return {
    ...told,
    organization: { ...organization, name: settable(organization.name, unprintable) },
    ...(verifier ? { verifier: settable(verifier, unprintable) } : {}),
    source: ownSources.has(source) ? source : 'other',
    ...(certificates.length > 0 ? { certificate: settable(listed(certificates), unprintable) } : {}),
    summary: settable(summary, unprintable),
    ...(groundNo ? { ground: `（${chineseNumeral(groundNo)}）` } : {}),
    ...defined({ mergedInto: caseId }),
  };
};

const inWords = (period: string): string => {
  const [year, month] = period.split('-');
  return month ? `${year}年${Number(month)}月` : `${year}年`;
};

const unprintable = (message: Words): Result<never> =>
  refuse({ code: 'input.invalid', issues: [{ path: 'period', message }] });

/** The work ledger of a month or a year as D20, by the agency and of today, informants told by kind alone. */
export const printLedger = async (
  asked: Asked,
  world: Pick<World, 'table' | 'seed' | 'now' | 'unprintable'>,
  fonts: FontSet,
): Promise<Result<Preview>> => {
  const parsed = admit(described, asked);
  if (!parsed.ok) return parsed;
  const { period } = parsed.value;
  const clues = await readLedger(world.table, period);
  // A printed ledger is whole: who may not read all of it has somebody else print it.
  if ((await withoutAside(world.table, asked.actor, clues)).length < clues.length)
    return refuse({ code: 'officer.aside', officer: asked.actor.name });
  if (clues.length === 0)
    return unprintable(
      words('这一期间没有登记线索，没有可打印的台账', 'No clue was logged in this period: nothing to print'),
    );
  if (clues.length > mostRows)
    return unprintable(
      words(`这一期间超过${mostRows}条线索，请按月打印`, `More than ${mostRows} clues: print month by month`),
    );
  const { agency } = await settingsInForce(world);
  const data = {
    issuer: signer({ ...agency, sealMode: 'none' }),
    issueDate: dayAt(world.now()),
    period: inWords(period),
    clues: clues.map((clue) => printed(clue, world.unprintable)),
  };
  const rendered = await renderDocument(fonts, 'clueLedger', data);
  if (!rendered.ok) return rendered;
  return accept({ bytes: rendered.value.bytes, fileName: `${rendered.value.title}.pdf` });
};
