import { describe, expect, it } from 'vitest';
import { recordOf } from '#functions/portal/labels.ts';
import type { ValuesOf } from '#shared/domain/label.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { type Field, fieldsOf } from '#templates/forms/field.ts';

type Lists = Readonly<Record<string, readonly string[]>>;
type Written<Held extends Lists> = { [Name in keyof Held & string]: `${Name}.${Held[Name][number]}` }[keyof Held &
  string];

/** The lists of values, which the compiler compares with the type of the record: one that is missing is named by it. */
const every =
  <Value extends string>() =>
  <const Held extends Lists>(
    held: [Exclude<Value, Written<Held>>] extends [never] ? Held : Exclude<Value, Written<Held>>,
  ) =>
    held as Held;

const ofRevocations = every<ValuesOf<RevocationData>>()({
  about: ['file', 'hearing'],
  by: ['expert', 'explained', 'officer', 'organization', 'withdrawn'],
  capacity: ['administrator', 'successor'],
  cascade: ['certificatesEnd', 'none', 'qualificationEnds'],
  conclusion: ['lesser', 'noAction', 'revoke'],
  favour: ['deceit', 'overriding', 'request'],
  finding: ['green', 'note', 'red'],
  form: ['letter', 'minutes', 'oral'],
  ground: [
    'afterEffect',
    'judgment',
    'late',
    'litigation',
    'noStanding',
    'notAppealable',
    'openRevocation',
    'other',
    'ownError',
    'transferred',
  ],
  idle: ['noCandidates', 'noSchools', 'notHeld'],
  kind: [
    'agency',
    'anonymous',
    'conference',
    'department',
    'expert',
    'file',
    'objector',
    'office',
    'organization',
    'person',
    'public',
    'revocation',
    'voluntaryExit',
  ],
  leadsTo: ['clue', 'investigation'],
  line: [
    'departments',
    'effect',
    'panels',
    'papers',
    'reasons',
    'revocations',
    'sets',
    'settlement',
    'signature',
    'terms',
  ],
  measure: ['circular', 'fundingReduction', 'interview', 'other', 'rectification', 'scaleRestriction', 'warning'],
  outcome: [
    'adopted',
    'annulled',
    'answered',
    'changed',
    'escalated',
    'lifted',
    'notProved',
    'proved',
    'redone',
    'refused',
    'reopened',
    'standsUnlawful',
    'toSetAside',
    'withdrawn',
  ],
  position: [
    'agencyClerk',
    'agencyHead',
    'agree',
    'agreeWithComments',
    'dissent',
    'investigator',
    'legalityReviewer',
    'officeClerk',
    'officeHead',
  ],
  result: [
    'changed',
    'corrected',
    'instructed',
    'partly',
    'proved',
    'reinvestigate',
    'rejected',
    'unclear',
    'undecided',
    'unproved',
    'upheld',
  ],
  scope: ['certificate', 'qualification'],
  source: ['biweeklyReport', 'conference', 'hotline', 'inspection', 'letter', 'objection', 'other', 'platform'],
  station: ['announced', 'applied', 'asked', 'granted', 'posted', 'reconsidered', 'reported', 'reviewed', 'told'],
  tenor: ['agrees', 'less', 'more', 'stop'],
  toldBefore: ['certificatesEnd', 'none', 'qualificationEnds'],
  type: ['examinations', 'noNewSchools', 'provinces'],
  verdict: ['anew', 'effect', 'late', 'returns', 'unconfirmed'],
  way: ['direct', 'electronic', 'post'],
});

const ofExits = every<ValuesOf<VoluntaryExitData>>()({
  by: ['expert', 'explained', 'officer', 'organization', 'withdrawn'],
  cascade: ['certificatesEnd', 'none', 'qualificationEnds'],
  conclusion: ['conditional', 'notSupport', 'support', 'undecided'],
  favour: ['deceit', 'overriding', 'request'],
  finding: ['green', 'note', 'red'],
  form: ['letter', 'minutes', 'oral'],
  ground: ['afterEffect', 'judgment', 'litigation', 'openRevocation', 'other', 'ownError', 'transferred'],
  kind: [
    'agency',
    'conference',
    'department',
    'expert',
    'file',
    'objector',
    'office',
    'organization',
    'public',
    'revocation',
    'voluntaryExit',
  ],
  leadsTo: ['clue', 'investigation'],
  line: [
    'departments',
    'effect',
    'panels',
    'papers',
    'reasons',
    'revocations',
    'sets',
    'settlement',
    'signature',
    'terms',
  ],
  outcome: [
    'adopted',
    'annulled',
    'answered',
    'changed',
    'escalated',
    'lifted',
    'redone',
    'refused',
    'reopened',
    'standsUnlawful',
    'toSetAside',
    'withdrawn',
  ],
  position: [
    'agencyClerk',
    'agencyHead',
    'agree',
    'agreeWithComments',
    'dissent',
    'investigator',
    'legalityReviewer',
    'officeClerk',
    'officeHead',
  ],
  reasonCode: ['capacity', 'demand', 'other', 'restructuring', 'strategy'],
  scope: ['certificate', 'qualification'],
  station: ['announced', 'applied', 'asked', 'granted', 'posted', 'reconsidered', 'reported', 'reviewed', 'told'],
  tenor: ['agrees', 'less', 'more', 'stop'],
  verdict: ['anew', 'effect', 'late', 'returns', 'unconfirmed'],
});

describe.each([
  ['revocation', revocation, ofRevocations],
  ['voluntary exit', voluntaryExit, ofExits],
] as const)('the record of a %s', (_, procedure, held) => {
  it.each(Object.entries<readonly string[]>(held))('has words for each value of %s', (name, values) => {
    const known = recordOf(procedure).values;
    const has = (value: string) => Object.hasOwn(known, `${name}.${value}`) || Object.hasOwn(known, value);
    expect(values.filter((value) => !has(value))).toEqual([]);
  });

  it('has words for each decision, where one is kept and where one is named', () => {
    const { members, values } = recordOf(procedure);
    const names = Object.keys(procedure.decisions ?? {});
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !Object.hasOwn(members, `taken.${name}`))).toEqual([]);
    expect(names.filter((name) => !Object.hasOwn(values, `decision.${name}`))).toEqual([]);
  });

  // An act that comes where its step has gone by is kept with all that was entered (O1.2).
  it.each(Object.keys(procedure.acts ?? {}))('has words for everything that may be entered with an act: %s', (name) => {
    const { members } = recordOf(procedure as Procedure<unknown>);
    const command = procedure.commands[name] ?? expect.fail(`no ${name}`);
    const named = (field: Field): readonly string[] => [
      ...(field.name === '' ? [] : [field.name]),
      ...(field.kind === 'group' ? field.fields.flatMap(named) : []),
      ...(field.kind === 'list' ? named(field.item) : []),
      ...(field.kind === 'variant' ? field.options.flatMap(({ group }) => group.fields.flatMap(named)) : []),
    ];
    expect(named(fieldsOf(command.input)).filter((member) => !Object.hasOwn(members, member))).toEqual([]);
  });
});
