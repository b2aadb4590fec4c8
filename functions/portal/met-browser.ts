import { isMet, meet } from '#shared/store/typed-forms.ts';
import { type Asking, keepCookie, randomName, readCookie } from './visit.ts';

const browserCookie = 'typed';
const daysMet = 30;

/** The browser's own name, where somebody has signed in with it: a name that nobody gave out keeps nothing. */
export const metBrowser = async (context: Asking): Promise<string | undefined> => {
  const { world } = context.get('visit');
  const browser = readCookie(context, world, browserCookie);
  return browser && (await isMet(world.table, { browser }, world.now())) ? browser : undefined;
};

/** Gives a browser in which somebody signs in a name, under which it may keep a form when the session is lost. */
export const meetBrowser = async (context: Asking): Promise<void> => {
  const { world } = context.get('visit');
  const browser = (await metBrowser(context)) ?? randomName();
  await meet(world.table, { browser }, world.now());
  keepCookie(context, [browserCookie, browser], { seconds: daysMet * 86_400 });
};
