import { dayAt } from '#shared/domain/day.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { chineseNumeral } from '#templates/documents/parts/numerals.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { type LedgerRow, readLedger } from '../lib/clue-ledger.ts';
import { signer } from '../lib/drafting/drafting.ts';
import { printLedger as described } from '../lib/ledger-params.ts';
import { settingsInForce } from '../lib/settings-for.ts';
import type { World } from '../lib/world.ts';
import { type Asked, admit, type Preview } from './admit.ts';

/** More rows do not go through the gateway in one answer. */
const mostRows = 2000;

const ownSources: ReadonlySet<string> = new Set(['hotline', 'letter', 'platform', 'biweeklyReport']);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const printed = ({ source, certificates, summary, groundNo, caseId, ...row }: LedgerRow) => {
  const { sourceLabel: _label, screenedOn: _on, outcome: _outcome, ...told } = row;
  return {
    ...told,
    source: ownSources.has(source) ? source : 'other',
    ...(certificates.length > 0 ? { certificate: certificates.join('、') } : {}),
    summary: oneLine(summary),
    ...(groundNo ? { ground: `（${chineseNumeral(groundNo)}）` } : {}),
    ...(caseId ? { mergedInto: caseId } : {}),
  };
};

const inWords = (period: string): string => {
  const [year, month] = period.split('-');
  return month ? `${year}年${Number(month)}月` : `${year}年`;
};

const unprintable = (message: string): Result<never> =>
  refuse({ code: 'input.invalid', issues: [{ path: 'period', message }] });

/** The work ledger of a month or a year as D20, by the agency and of today, informants told by kind alone. */
export const printLedger = async (
  asked: Asked,
  world: Pick<World, 'table' | 'seed' | 'now'>,
  fonts: FontSet,
): Promise<Result<Preview>> => {
  const parsed = admit(described, asked);
  if (!parsed.ok) return parsed;
  const { period } = parsed.value;
  const clues = await readLedger(world.table, period);
  if (clues.length === 0)
    return unprintable('这一期间没有登记线索，没有可打印的台账 / no clue was logged in this period: nothing to print');
  if (clues.length > mostRows)
    return unprintable(`这一期间超过${mostRows}条线索，请按月打印 / more than ${mostRows} clues: print month by month`);
  const { agency } = await settingsInForce(world);
  const data = {
    issuer: signer({ ...agency, sealMode: 'none' }),
    issueDate: dayAt(world.now()),
    period: inWords(period),
    clues: clues.map(printed),
  };
  const rendered = await renderDocument(fonts, 'clueLedger', data);
  if (!rendered.ok) return rendered;
  return accept({ bytes: rendered.value.bytes, fileName: `${rendered.value.title}.pdf` });
};
