import { exitRoad } from './exit-road.ts';
import { partialExitRoad } from './partial-exit-road.ts';
import { postedAppealRoad } from './posted-appeal-road.ts';
import { rectificationRoad } from './rectification-road.ts';
import { revocationRoad } from './revocation-road.ts';
import type { Road } from './road.ts';
import { setAsideRoad } from './set-aside-road.ts';

/** The demonstration's stories in the order of their days, for the clock only goes on. */
export const roads: readonly Road[] = [
  ...[setAsideRoad, partialExitRoad, postedAppealRoad],
  ...[exitRoad, revocationRoad, rectificationRoad],
];

/** A story without a case: what an office kept before is taken over. */
export const takeoverStory = 'takeover';

/** Many cases of one window, each of whose letters upward and outward is one paper. */
export const windowStory = 'window';

/** Every story by its name. */
export const storyNames = (): readonly string[] => [...roads.map(({ name }) => name), takeoverStory, windowStory];
