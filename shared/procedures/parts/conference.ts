import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import type { Clue } from '../../domain/clue.ts';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';

/** What the conference wants of a case. */
export const tenors = {
  agrees: words('同意（没有不同意见）', 'It agrees, or lifts what it said before'),
  stop: words('停止办理', 'To stop'),
  less: words('缩小范围或者从轻处理', 'To do less'),
  more: words('扩大范围或者从重处理', 'To do more'),
};

const forms = {
  letter: words('函、批件', 'A letter'),
  minutes: words('会议纪要', 'Minutes of a meeting'),
  oral: words('口头意见（已作记录）', 'By word of mouth, noted'),
};

const ways = {
  clue: words('登记为问题线索', 'It is logged as a clue'),
  investigation: words('退回调查核实', 'The case returns to the investigation'),
};

const Word = z.strictObject({
  on: named('日期', 'Date', Day),
  form: named('形式', 'Form', oneOf(forms)),
  number: named('文号（函、批件、会议纪要填写）', 'Number, of a letter or minutes', text(60).optional()),
  text: named('意见内容', 'The view in full', text(2000)),
  tenor: named('要求', 'What it asks', oneOf(tenors)),
  certificateIds: named(
    '移出的证书（缩小范围时填写）',
    'Certificates that are left out, where it is to do less',
    z.array(CertificateId).min(1).max(500).optional(),
  ),
  leadsTo: named('处理方式（扩大范围或者从重时填写）', 'Where a word to do more leads', oneOf(ways).optional()),
});

/** The conference's word on a case (R1.1): it binds where it stops or lessens, and leads elsewhere where it widens. */
export type Instruction = z.output<typeof Word> & { readonly recordedOn: Day; readonly recordedBy: string };

export type HasInstructions = { readonly instructions?: readonly Instruction[] };

type HasOpinion = HasInstructions & { readonly opinion?: { readonly meetingOn: Day } };

export const instructionsOf = (data: unknown): readonly Instruction[] => (data as HasInstructions).instructions ?? [];

/** The word that binds: the latest, until a later one, or an opinion adopted anew where it asks for less. */
export const bindingWord = (data: unknown): Instruction | undefined => {
  const word = instructionsOf(data).at(-1);
  if (word?.tenor === 'stop') return word;
  if (word?.tenor !== 'less' || word.certificateIds) return undefined;
  const { opinion } = data as HasOpinion;
  return opinion && opinion.meetingOn >= word.recordedOn ? undefined : word;
};

/** The certificates that the conference wants left out. */
export const leftOut = (data: unknown): ReadonlySet<string> =>
  new Set(instructionsOf(data).flatMap(({ certificateIds = [] }) => certificateIds));

const wordIn = ({ input }: Pick<Situation<unknown>, 'input'>) => input as z.output<typeof Word>;

/** What a word to do more says, as a clue of its own (Art. 7(1)); undefined for every other word. */
export const clueOfWord = (
  seen: Pick<Situation<unknown>, 'input'>,
): Pick<Clue, 'source' | 'receivedOn' | 'informantKind' | 'certificateIds' | 'summary'> | undefined => {
  const { leadsTo, on, text: summary } = wordIn(seen);
  if (leadsTo !== 'clue') return undefined;
  return { source: 'conference', receivedOn: on, informantKind: 'organization', certificateIds: [], summary };
};

/** The command that puts the conference's word on record; `besides` is what it changes at once. */
export const instructionCommand = <Data extends HasInstructions>(
  besides: (seen: Situation<Data>, word: z.output<typeof Word>) => Partial<Data>,
): Command<Data> => ({
  ...commandOf<Data>()(words('登记联席会议意见', 'Record the word of the conference'), Word, (word, seen) => {
    const instruction: Instruction = { ...word, recordedOn: seen.today, recordedBy: seen.actor.id };
    const recorded: HasInstructions = { instructions: [...instructionsOf(seen.data), instruction] };
    return { ...(recorded as Partial<Data>), ...besides(seen, word) };
  }),
  logs: (seen) => clueOfWord(seen),
  waits: (data) => bindingWord(data) !== undefined,
});

const bound = practice(
  '联席会议要求停止、缩小或者从轻的，自登记之日起遵照执行',
  'a word of the conference to stop or to do less binds from the day on which it is recorded',
);
const onRecord = practice('联席会议有意见的，登记在案', 'the word of the conference is put on record');

/** Conditions of what is recorded; `certificatesIn` tells those that the case is about. */
const ofTheWord = <Data extends HasInstructions>(
  certificatesIn: (data: Data) => readonly string[],
): Record<string, Guard<Data>> => ({
  instructionPossible: {
    basis: onRecord,
    test: (seen) => {
      const { on, form, number } = wordIn(seen);
      return on <= seen.today && (form === 'oral' || number !== undefined);
    },
    message: ({ today }) => ({
      zh: `联席会议意见的日期不晚于今日（${today}）；函、批件、会议纪要须填写文号。`,
      en: `The conference's word is not of a later day than today (${today}); a letter or minutes have a number.`,
    }),
  },
  instructionFits: {
    basis: practice(
      '缩小范围的列明证书，扩大范围的另行登记线索或者退回调查核实，不直接改变名单',
      'a word to do less names certificates of the case; one to do more never changes the list',
    ),
    test: (seen) => {
      const { tenor, certificateIds = [], leadsTo } = wordIn(seen);
      const held = certificatesIn(seen.before.data);
      const partOf = certificateIds.every((id) => held.includes(id)) && certificateIds.length < held.length;
      return (
        (certificateIds.length === 0 || (tenor === 'less' && partOf)) && (leadsTo !== undefined) === (tenor === 'more')
      );
    },
    message: () => ({
      zh: '只有缩小范围的意见才列明证书，且须为本案证书的一部分（全部移出的，登记为停止办理）；扩大范围或者从重的，选择登记线索或者退回调查核实。',
      en: 'Only a word to do less names certificates, some of the case and not all (that is to stop); one to do more says whether it is logged as a clue or returns to the investigation.',
    }),
  },
});

/** Where a word to do more leads. */
const ofMore: Record<string, Guard<HasInstructions>> = {
  clueOnly: {
    basis: practice(
      '书面告知后，扩大范围的意见登记为新线索',
      'once the opinion was told, a word to do more is a clue of its own',
    ),
    test: (seen) => wordIn(seen).leadsTo !== 'investigation',
    message: () => ({
      zh: '本环节不能据此退回调查核实，请登记为问题线索。',
      en: 'The case does not return to the investigation from here: log it as a clue.',
    }),
  },
};

/** Conditions of the conference's word; `thoughtOver` are the states in which a case is thought over again. */
export const instructionGuards = <Data extends HasInstructions>(
  certificatesIn: (data: Data) => readonly string[],
  { thoughtOver }: { readonly thoughtOver: readonly string[] },
): Record<string, Guard<Data>> => ({
  ...ofTheWord(certificatesIn),
  ...ofMore,
  conferenceHeeded: {
    basis: bound,
    // An invariant: it holds for every step of the offices but those that end, rest, return or record.
    test: ({ before }) => {
      const word = bindingWord(before.data);
      return word === undefined || (word.tenor === 'less' && thoughtOver.includes(before.state));
    },
    message: ({ before }) => {
      const word = bindingWord(before.data);
      return {
        zh: `联席会议${word?.on}要求${word ? tenors[word.tenor].zh : ''}，自登记起遵照执行：只能退回评议、结案或者等待新的意见。`,
        en: `The conference said on ${word?.on} to ${word?.tenor === 'less' ? 'do less' : 'stop'}: return the case to the panel, close it, or wait for a later word.`,
      };
    },
  },
});

/** Conditions of what follows from the conference's word where a case can be closed, or investigated further. */
export const instructionOutcomes: Record<string, Guard<HasInstructions>> = {
  backToInvestigation: {
    basis: onRecord,
    test: (seen) => wordIn(seen).leadsTo === 'investigation',
    message: () => ({ zh: '没有退回调查核实。', en: 'It does not return to the investigation.' }),
  },
  stopOrdered: {
    basis: bound,
    test: ({ before }) => bindingWord(before.data)?.tenor === 'stop',
    message: () => ({
      zh: '联席会议没有要求停止办理。',
      en: 'The conference did not say to stop.',
    }),
  },
};
