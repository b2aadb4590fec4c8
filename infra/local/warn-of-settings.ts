import { z } from 'zod';
import { missingSettings } from '#shared/domain/missing-settings.ts';
import { openClient } from './client/open-client.ts';
import { requireAnswer } from './client/require-answer.ts';

const InForce = z.object({ inForce: z.object({ settings: z.looseObject({ remedies: z.string().optional() }) }) });

/** What the settings in force of a running system lack, a sentence each. */
export const warnOfSettings = async (url: string): Promise<readonly string[]> => {
  const { inForce } = await requireAnswer(openClient(url), { as: 'auditor', path: '/settings' }, InForce);
  return missingSettings(inForce.settings).map(({ zh, en }) => `${en} ${zh}`);
};
