/** With this code a process of `npm run dev` ends that is to be started again. */
export const restartCode = 75;

/** What a running system was made of. */
export const watchedSources = ['functions', 'shared', 'templates', 'infra', 'package.json', 'tsconfig.json'] as const;
