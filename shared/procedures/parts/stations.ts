import type { Day } from '../../domain/day.ts';
import {
  activeCertificates,
  type Cascade,
  cascadeOf,
  type DirectoryEntry,
  type ExitScope,
} from '../../domain/directory.ts';
import type { CertificateId } from '../../domain/ids.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';

/** What a step is about: the qualification, or certificates. */
export type Subject = { readonly scope: ExitScope; readonly certificateIds: readonly CertificateId[] };

/** The stations that what a case is about passes, in order (O3.2): at each it is the same as before, or less. */
export const stationNames = {
  applied: words('申请', 'applied for'),
  reviewed: words('评议', 'reviewed'),
  told: words('书面告知', 'told'),
  reconsidered: words('复核', 'reconsidered'),
  asked: words('征求意见', 'asked'),
  granted: words('准予', 'granted'),
  reported: words('报告', 'reported'),
  posted: words('公示', 'posted'),
  announced: words('公告', 'announced'),
} as const satisfies Record<string, Words>;
export type StationName = keyof typeof stationNames;

/** What a case was about at a station, and what would have ended with it by the directory of that day (Art. 2). */
export type Station = Subject & {
  readonly station: StationName;
  readonly on: Day;
  readonly cascade: Cascade;
  /** The certificates that end, those that Article 2 takes along included. */
  readonly ends: readonly CertificateId[];
};

export type HasStations = { readonly stations?: readonly Station[] };

const orderOf = (station: StationName): number => Object.keys(stationNames).indexOf(station);

/** What ends by the directory as it is: beyond what is named, where the qualification falls (Art. 2). */
export const endingOf = (entry: DirectoryEntry, subject: Subject): Pick<Station, 'cascade' | 'ends'> => {
  const cascade = cascadeOf(entry, { scope: subject.scope, certificateIds: [...subject.certificateIds] });
  const active = activeCertificates(entry).map(({ certificateId }) => certificateId);
  return { cascade, ends: cascade === 'none' ? subject.certificateIds : active };
};

/** A command with which a case passes a station. Passed anew, it and those after it start anew. */
export const passing = <Data extends HasStations>(
  station: StationName,
  subjectOf: (data: Data) => Subject,
  command: Command<Data>,
): Command<Data> => ({
  ...command,
  record: (seen: Situation<Data>) => {
    const recorded = command.record(seen);
    const { scope, certificateIds } = subjectOf({ ...seen.data, ...recorded });
    const earlier = (seen.data.stations ?? []).filter((passed) => orderOf(passed.station) < orderOf(station));
    const here = {
      station,
      on: seen.today,
      scope,
      certificateIds,
      ...endingOf(seen.facts.entry, { scope, certificateIds }),
    };
    return { ...recorded, stations: [...earlier, here] };
  },
});

export const stationOf = ({ stations = [] }: HasStations, wanted: StationName): Station | undefined =>
  stations.find(({ station }) => station === wanted);

/** Where the chain of stations breaks: what came in on the way, and what dropped out without a reason on record. */
export type Break = {
  readonly from: StationName;
  readonly to: StationName;
  readonly added: string;
  readonly dropped: string;
};

const whole = '资质';

const named = ({ scope, certificateIds }: Subject): readonly string[] =>
  scope === 'qualification' ? [whole] : certificateIds;

export const breaksIn = (stations: readonly Station[], explained: ReadonlySet<string>): readonly Break[] =>
  stations.slice(1).flatMap((right, at) => {
    const left = stations[at];
    if (!left) return [];
    const covers = left.scope === 'qualification';
    const added = covers ? [] : named(right).filter((one) => !named(left).includes(one));
    const dropped = covers ? [] : named(left).filter((one) => !named(right).includes(one) && !explained.has(one));
    return added.length + dropped.length === 0
      ? []
      : [{ from: left.station, to: right.station, added: added.join('、'), dropped: dropped.join('、') }];
  });

/** The chain in words: each station with what it was about, and apart what Article 2 takes along. */
export const chainWords = (stations: readonly Station[]): Words => {
  const beside = ({ ends, certificateIds, scope }: Station): string =>
    scope === 'qualification' ? ends.join('、') : ends.filter((id) => !certificateIds.includes(id)).join('、');
  const last = stations.at(-1);
  const along = last ? beside(last) : '';
  const each = stations.map((one) => ({ name: stationNames[one.station], list: named(one).join('、') || '无' }));
  return words(
    `${each.map(({ name, list }) => `${name.zh}：${list}`).join('；') || '尚无环节'}${along ? `。随之终止（第二条）：${along}` : ''}`,
    `${each.map(({ name, list }) => `${name.en}: ${list}`).join('; ') || 'no station yet'}${along ? `. With it ends (Art. 2): ${along}` : ''}`,
  );
};

/** Whether more would end today than a station told: the qualification, or a certificate that it did not name. */
export const hasGrown = (told: Pick<Station, 'cascade' | 'ends'>, today: Pick<Station, 'cascade' | 'ends'>): boolean =>
  (told.cascade === 'none' && today.cascade !== 'none') || today.ends.some((id) => !told.ends.includes(id));
