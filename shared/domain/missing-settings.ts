import type { OfficeSettings } from './office.ts';
import { type Words, words } from './words.ts';

/** What the office has not supplied and nobody makes up for it: letters go out without it, and a start says so (O20.4). */
export const missingSettings = ({ remedies }: { readonly remedies?: OfficeSettings['remedies'] }): readonly Words[] =>
  remedies
    ? []
    : [
        words(
          '尚未设置救济途径：取消决定通知书将不载明行政复议、行政诉讼的途径和期限，请在办公室设置中填写。',
          'No paragraph on remedies is configured: notices of revocation (D40) go out without one until the office supplies it in its settings.',
        ),
      ];
