import type { Bench } from './bench.ts';
import { bundles } from './bundles.ts';
import { commands } from './commands.ts';
import { issuance } from './issuance.ts';
import { ledger } from './ledger.ts';
import { letter } from './letter.ts';
import { pages } from './pages.ts';
import { queues } from './queues.ts';
import { ready } from './ready.ts';
import { renderPeers } from './render-peers.ts';
import { typesetting } from './typesetting.ts';

/** Every bench by the name that `npm run bench -- <name>` takes, in the order in which all of them run. */
export const benches: Readonly<Record<string, Bench>> = {
  commands,
  queues,
  ready,
  letter,
  ledger,
  bundles,
  typesetting,
  issuance,
  pages,
  'render-peers': renderPeers,
};
