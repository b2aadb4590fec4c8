import { handle } from 'hono/aws-lambda';
import { besideCode } from '../lib/beside-code.ts';
import { openWorld, publicAddress, signInClient } from '../lib/world.ts';
import { openAssets } from './assets.ts';
import { openPortal } from './portal.ts';
import { openSignIn } from './sign-in.ts';

const pages = publicAddress();
const { assets, files } = openAssets(besideCode('web-fonts'));
const signIn = openSignIn({ ...signInClient(), pages });

/** HTML over HTTP behind API Gateway's HTTP API. */
export const handler = handle(
  openPortal({ ...openWorld(), signIn, assets, secure: pages.startsWith('https:') }, files),
);
