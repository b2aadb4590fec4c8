import { complete } from './complete.ts';
import { fail } from './fail.ts';
import type { IssuanceTask } from './issuing.ts';
import { number } from './number.ts';
import { register } from './register.ts';
import { render } from './render.ts';
import { seal } from './seal.ts';
import { serve } from './serve.ts';
import { store } from './store.ts';

export type Task = 'number' | 'render' | 'seal' | 'store' | 'register' | 'serve' | 'openTask' | 'complete';

/** The tasks of the state machine by the names that it calls them. */
export const tasks: Readonly<Record<Task, IssuanceTask>> = {
  number,
  render,
  seal,
  store,
  register,
  serve,
  openTask: fail,
  complete,
};
