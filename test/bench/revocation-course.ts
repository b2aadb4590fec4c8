import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import { seedOrganizations } from '#infra/local/seed.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { type Course, registerAll, type Take } from './walk-counted.ts';

const { opening, steps } = revocationRoad;

type Logged = { readonly clueId: string };
type Screened = { readonly screened: { readonly caseId: string } };

/** Enters and screens the clues in order: the case is opened by one and takes in the other. */
const openByClues = async (take: Take): Promise<CaseId> => {
  let [clueId, caseId] = ['', ''];
  for (const { does, at, as, input } of opening) {
    if (does === 'log') {
      const logged = await take('logClue', { route: 'logClue', as, at, body: input });
      clueId = (logged as Logged).clueId;
      continue;
    }
    const body = does === 'merge' ? { ...input, caseId } : input;
    const screened = await take(`screenClue, ${does}`, { route: 'screenClue', as, at, params: { clueId }, body });
    caseId = (screened as Screened).screened.caseId;
  }
  return CaseId.parse(caseId);
};

/** The longest procedure: a revocation with appeal, reconsideration and an objection during publicity. */
export const revocationCourse: Course = {
  prepare: (table) => registerAll(table, opening[0].at, seedOrganizations),
  open: openByClues,
  steps,
  // A proved report closes nothing, and a case that goes on to revocation orders no lesser measure.
  letterless: ['approveReport', 'route'],
};
