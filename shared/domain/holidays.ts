import { addDays, type Day, day } from './day.ts';

/** One year's arrangement by the General Office of the State Council: days off and weekend days ordered as working days. */
export type HolidayNotice = {
  readonly year: number;
  readonly noticeNumber: string;
  readonly daysOff: ReadonlySet<Day>;
  readonly makeUpWorkdays: ReadonlySet<Day>;
};

const range = (from: string, to = from): Day[] => {
  const days = [day(from)];
  for (let next = day(from); next < to; ) {
    next = addDays(next, 1);
    days.push(next);
  }
  return days;
};

const notice = (year: number, noticeNumber: string, days: { off: Day[][]; work: string[] }): HolidayNotice => ({
  year,
  noticeNumber,
  daysOff: new Set(days.off.flat()),
  makeUpWorkdays: new Set(days.work.map(day)),
});

/** The notices published so far; a year that is not here has no notice, and terms that enter it are provisional. */
export const holidayNotices: readonly HolidayNotice[] = [
  notice(2023, '国办发明电〔2022〕16号', {
    off: [
      range('2022-12-31', '2023-01-02'),
      range('2023-01-21', '2023-01-27'),
      range('2023-04-05'),
      range('2023-04-29', '2023-05-03'),
      range('2023-06-22', '2023-06-24'),
      range('2023-09-29', '2023-10-06'),
    ],
    work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  }),
  notice(2024, '国办发明电〔2023〕7号', {
    off: [
      range('2024-01-01'),
      range('2024-02-10', '2024-02-17'),
      range('2024-04-04', '2024-04-06'),
      range('2024-05-01', '2024-05-05'),
      range('2024-06-10'),
      range('2024-09-15', '2024-09-17'),
      range('2024-10-01', '2024-10-07'),
    ],
    work: [
      ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28'],
      ...['2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    ],
  }),
  notice(2025, '国办发明电〔2024〕12号', {
    off: [
      range('2025-01-01'),
      range('2025-01-28', '2025-02-04'),
      range('2025-04-04', '2025-04-06'),
      range('2025-05-01', '2025-05-05'),
      range('2025-05-31', '2025-06-02'),
      range('2025-10-01', '2025-10-08'),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  }),
  notice(2026, '国办发明电〔2025〕7号', {
    off: [
      range('2026-01-01', '2026-01-03'),
      range('2026-02-15', '2026-02-23'),
      range('2026-04-04', '2026-04-06'),
      range('2026-05-01', '2026-05-05'),
      range('2026-06-19', '2026-06-21'),
      range('2026-09-25', '2026-09-27'),
      range('2026-10-01', '2026-10-07'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  }),
];
