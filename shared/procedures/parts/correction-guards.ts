import { hasRole } from '../../domain/actor.ts';
import { practice } from '../../domain/basis.ts';
import { canonicalJson } from '../../domain/hash.ts';
import { limits } from '../../domain/limits.ts';
import { outcomeDigest } from '../../procedure/correct-fact.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import {
  correctionsOf,
  type HasCorrections,
  inputOf,
  recordSchemaOf,
  standsApartFrom,
} from '../../procedure/fact-change.ts';
import { withFact } from '../../procedure/facts.ts';
import { awaiting, eventOf, factAt, fileOf, outcomeIn, proposedIn, type Whole } from './corrections-seen.ts';

type Seen = Situation<HasCorrections>;
type Guards = Record<string, Guard<HasCorrections>>;

const twoPeople = practice(
  '更正由登记人、提出人以外的人核对',
  'somebody decides who neither entered the fact nor proposed its correction',
);

/** What is typed for a fact. */
const typedWell = (whole: Whole) =>
  ({
    factCorrectable: {
      basis: practice('办理人员登记的事实均可更正', 'every fact that an officer entered can be corrected'),
      test: (seen) => factAt(whole, seen).fact !== undefined,
      message: () => ({
        zh: '该项不是办理人员登记的事实，或者依规定不以更正登记改变（决定、期限、他人的陈述等另有途径）。',
        en: 'This is no fact that an officer entered, or one that is changed in another way: decisions, terms and what others said have ways of their own.',
      }),
    },
    factDiffers: {
      basis: practice(
        '更正后的登记须符合登记要求且与原登记不同',
        'the corrected entry is one that could have been made, and another',
      ),
      test: (seen) => {
        const { event, fact, at, value } = factAt(whole, seen);
        const schema = event && recordSchemaOf(whole(), event.command);
        if (!event || !fact || !schema || canonicalJson(value ?? null) === canonicalJson(fact.value ?? null))
          return false;
        return schema.safeParse(withFact(inputOf(fileOf(seen).log, event), at, value)).success;
      },
      message: () => ({
        zh: '更正后的值与现登记相同，或者不符合该登记的填写要求。',
        en: 'The new value is the one on record, or one that could not be entered there.',
      }),
    },
  }) satisfies Guards;

/**
 * Why an act could not have been entered as it is to be corrected; what is no fact, or no other, is refused as that. Asked
 * again where it is decided on: another correction may have been confirmed meanwhile.
 */
const unmetAt = (whole: Whole, seen: Seen) => {
  if (awaiting(seen)) return outcomeIn(whole, seen)?.unmet ?? [];
  const { factCorrectable, factDiffers } = typedWell(whole);
  return factCorrectable.test(seen) && factDiffers.test(seen) ? proposedIn(whole, seen).unmet : [];
};

/** Conditions of proposing a correction. */
const proposing = (whole: Whole): Guards => ({
  ...typedWell(whole),
  factEnterable: {
    readsDirectory: true,
    readsCalendar: true,
    basis: practice(
      '更正后的登记须符合该行为登记时的条件',
      'what a party or a member did is corrected to what could have been entered of it',
    ),
    test: (seen) => unmetAt(whole, seen).length === 0,
    message: (seen) => {
      const unmet = unmetAt(whole, seen);
      return {
        zh: `按更正后的内容，该行为当时不能登记：${unmet.map(({ zh }) => zh).join('')}`,
        en: `By the new value it could not have been entered then: ${unmet.map(({ en }) => en).join(' ')}`,
      };
    },
  },
  correctionsFew: {
    basis: practice('待核对的更正登记设件数上限', 'how many corrections may await their decision has a bound'),
    test: ({ before: { data } }) => correctionsOf(data).length < limits.correctionsAwaiting,
    message: () => ({
      zh: `待核对的更正登记已有${limits.correctionsAwaiting}件，请先核对。`,
      en: `${limits.correctionsAwaiting} corrections await their decision: decide on those first.`,
    }),
  },
});

/** Conditions of who decides on it. */
const deciders: Guards = {
  correctionAwaits: {
    basis: twoPeople,
    test: (seen) => awaiting(seen) !== undefined,
    message: ({ before: { data } }) => ({
      zh: `没有这一待核对的更正登记，待核对的有：${
        correctionsOf(data)
          .map((each) => each.correctionNo)
          .join('、') || '无'
      }。`,
      en: 'No such correction awaits a decision.',
    }),
  },
  correctorDiffers: {
    basis: twoPeople,
    test: (seen) => {
      const change = awaiting(seen);
      const event = change && eventOf(seen, change.sequence);
      if (!change || !event) return true;
      return standsApartFrom(seen.actor, change, event);
    },
    message: () => ({
      zh: '更正登记须由登记人、提出人（及其委托代理关系人）以外的人员决定。',
      en: 'Somebody decides who neither entered the fact nor proposed this, nor stands for either.',
    }),
  },
  correctionsDecided: {
    basis: practice(
      '待核对的更正登记决定前，不作出不可逆的决定',
      'nothing irreversible is done while a correction awaits its decision',
    ),
    test: ({ data }) => correctionsOf(data).length === 0,
    message: ({ data }) => ({
      zh: `尚有待核对的更正登记：${correctionsOf(data)
        .map((each) => each.correctionNo)
        .join('、')}。`,
      en: `Corrections await their decision: ${correctionsOf(data).length}.`,
    }),
  },
};

/** Conditions of what follows from it. */
const following = (whole: Whole): Guards => ({
  correctorIsHead: {
    basis: practice('涉及当事人权利的更正由负责人决定', "where a party's right depends on it, a head decides"),
    test: (seen) => hasRole(seen.actor, ['agencyHead', 'officeHead']) || outcomeIn(whole, seen)?.bearsOnRight !== true,
    message: () => ({
      zh: '该更正涉及当事人的期限或者权利，由负责人决定。',
      en: "A party's term or right depends on this correction: a head decides.",
    }),
  },
  outcomeSeen: {
    basis: practice('决定前先看更正的后果', 'what falls is seen first'),
    readsDirectory: true,
    readsCalendar: true,
    test: (seen) => {
      const outcome = outcomeIn(whole, seen);
      return outcome === undefined || outcomeDigest(outcome) === (seen.input as { digest?: string }).digest;
    },
    message: () => ({
      zh: '更正的后果与所见不同，请重新查看后再决定。',
      en: 'What would follow is not what was seen: look again, then decide.',
    }),
  },
});

/** Conditions of a correction (O5). */
export const correctionGuards = (whole: Whole): Guards => ({ ...proposing(whole), ...deciders, ...following(whole) });
