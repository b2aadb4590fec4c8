import { z } from 'zod';
import { text } from '../../domain/directory.ts';
import { fault } from '../../domain/fault.ts';
import { named } from '../../domain/label.ts';
import { limits } from '../../domain/limits.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { correctionsOf, type HasCorrections, type ProposedCorrection } from '../../procedure/fact-change.ts';
import { commandOf, internal } from '../../procedure/make-commands.ts';
import { factAt, type Whole } from './corrections-seen.ts';

type Seen = Situation<HasCorrections>;

/** One recorded fact and what is so, as it would be typed: a number in figures, a choice by its name, yes as `true`. */
export const ProposedFact = z.strictObject({
  sequence: named('登记序号', 'Number of the entry', z.int().min(1)),
  at: named(
    '登记事项',
    'Fact',
    z
      .string()
      .max(200)
      .regex(/^(\/[A-Za-z0-9]+)+$/, fault('不是登记事项的位置', 'not the place of a recorded fact')),
  ),
  value: named(
    '更正后的值（原登记不应有此项的，留空）',
    'What is so; nothing where it should not be there',
    text(limits.partyCharacters).optional(),
  ),
  reason: named('更正理由', 'Why it is corrected', text(500)),
  proof: named('证明材料', 'What proves it', text(500)),
});

const correctionNo = named('更正登记序号', 'Number of the correction', z.int().min(1));
export const Confirmed = z.strictObject({
  correctionNo,
  digest: named('所见更正后果的摘要值', 'Digest of the consequences that were seen', z.string().max(64)),
  note: named('核对情况', 'How it was checked', text(500).optional()),
});
export const Refused = z.strictObject({ correctionNo, reason: named('理由', 'Reasons', text(500)) });

const step = commandOf<HasCorrections>();

const without = ({ data }: Seen, no: number): HasCorrections => {
  const left = correctionsOf(data).filter((each) => each.correctionNo !== no);
  return { corrections: left };
};

const proposed = (whole: Whole, seen: Seen): ProposedCorrection => {
  const { sequence, reason, proof } = seen.input as z.output<typeof ProposedFact>;
  const { fact, at, value } = factAt(whole, seen);
  const was = fact?.value;
  const { actor, today, before } = seen;
  const principal = actor.delegated?.[0]?.by.id;
  return {
    ...{ correctionNo: before.version + 1, sequence, at },
    ...(value === undefined ? {} : { value }),
    ...(was === undefined ? {} : { was }),
    ...{ reason, proof, by: actor.id, byName: actor.name, ...(principal ? { onBehalfOf: principal } : {}), on: today },
  };
};

/** A recorded fact corrected (O5): given by use cases of their own, which have the file of the case at hand. */
export const correctionCommands = (whole: Whole) =>
  ({
    proposeCorrection: {
      ...internal(
        step(words('提出更正登记', 'Propose the correction of a recorded fact'), ProposedFact, (_, seen) => ({
          corrections: [...correctionsOf(seen.data), proposed(whole, seen)],
        })),
      ),
      corrects: 'proposed',
    },
    confirmCorrection: {
      ...internal(step(words('更正登记', 'Correct a recorded fact'), Confirmed, () => ({}))),
      corrects: 'confirmed',
    },
    refuseCorrection: {
      ...internal(
        step(words('不予更正登记', 'Refuse the correction of a recorded fact'), Refused, (input, seen) =>
          without(seen, input.correctionNo),
        ),
      ),
      corrects: 'refused',
    },
  }) satisfies Record<string, Command<HasCorrections>>;
