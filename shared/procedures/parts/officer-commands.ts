import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { type DocumentId, documentIdOf } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import {
  decidersOf,
  type HasOfficers,
  type OfficerRecusal,
  officerRecusalsOf,
  type Position,
  positions,
} from '../../domain/standing-aside.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { answering, commandOf } from '../../procedure/make-commands.ts';

const step = commandOf<HasOfficers>();
const ground = named('理由', 'Reasons', text(500));

/** The position in which somebody declares: that of the role held. */
const positionOf = ({ actor }: Situation<HasOfficers>): Position =>
  (Object.keys(positions) as Position[]).find((position) => actor.roles.some((role) => role === position)) ??
  'investigator';

const withRecusal = (data: HasOfficers, recusal: Omit<OfficerRecusal, 'recusalNo'>): HasOfficers => {
  const known = officerRecusalsOf(data);
  return { officerRecusals: [...known, { recusalNo: known.length + 1, ...recusal }] };
};

type HasTeam = { readonly investigation?: { readonly team: readonly { readonly name: string }[] } };

/** Who stands aside investigates no more. */
const teamWithout = (data: HasOfficers & HasTeam, name: string): HasTeam =>
  data.investigation
    ? { investigation: { ...data.investigation, team: data.investigation.team.filter((one) => one.name !== name) } }
    : {};

/** The letter that answers the organization: of the agency's clerks its own, of all others the office's. */
const letterOf = ({ position, by }: OfficerRecusal, { before }: Situation<HasOfficers>): { letterId?: DocumentId } => {
  if (by !== 'organization') return {};
  const kind = decidersOf[position] === 'agencyHead' ? 'recusalDecision' : 'answerLetter';
  return { letterId: documentIdOf(before.caseId, before.documentCount + 1, kind) };
};

/** Officers declare their interests, and stand aside (O20.1). */
export const officerCommands = {
  declareInterest: step(
    words('声明有无利害关系', 'Declare whether there is an interest'),
    z.strictObject({
      conflict: named('有应当回避的情形', 'There is a ground to stand aside', z.boolean()),
      ground: named('情形（有应当回避的情形时填写）', 'The ground, where there is one', text(500).optional()),
    }),
    ({ conflict, ground: told }, seen) => {
      const { data, actor, today } = seen;
      const who = { officer: actor.name, officerId: actor.id, position: positionOf(seen) };
      if (conflict) return withRecusal(data, { ...who, ground: told ?? '', by: 'officer', requestedOn: today });
      const others = (data.noInterest ?? []).filter(({ officerId }) => officerId !== actor.id);
      return { noInterest: [...others, { ...who, on: today }] };
    },
  ),
  requestOfficerRecusal: step(
    words('申请办理人员回避', 'Ask for an officer to stand aside'),
    z.strictObject({
      officer: named('办理人员姓名', 'Name of the officer', text(40)),
      position: named('职务', 'Position', oneOf(positions)),
      ground,
    }),
    (asked, { data, today }) => withRecusal(data, { ...asked, by: 'organization', requestedOn: today }),
  ),
  decideOfficerRecusal: {
    ...answering(
      step(
        words('决定办理人员回避', 'Decide whether an officer stands aside'),
        z.strictObject({
          recusalNo: named('回避事项序号', 'Number of the recusal', z.int().min(1).max(10_000)),
          granted: named('准许', 'Granted', z.boolean()),
          reason: named('理由', 'Reasons', text(500)),
          officerId: named(
            '办理人员的账号（同名时用以确定本人）',
            'Account of the officer, where names are alike',
            text(200).optional(),
          ),
        }),
        ({ recusalNo, granted, reason, officerId }, seen) => {
          const recusals = officerRecusalsOf(seen.data);
          const about = recusals.find((each) => each.recusalNo === recusalNo && !each.decided);
          if (!about) return {};
          const decided = { granted, reason, on: seen.today, by: seen.actor.id, ...letterOf(about, seen) };
          return {
            officerRecusals: recusals.map((each) =>
              each === about ? { ...each, ...(granted && officerId ? { officerId } : {}), decided } : each,
            ),
            ...(granted ? teamWithout(seen.data, about.officer) : {}),
          };
        },
      ),
    ),
    follows: 'officer',
  },
} satisfies Record<string, Command<HasOfficers>>;
