import type { Plugin } from 'esbuild';

/**
 * What the bundles do without, each as the text that takes its place: half a megabyte apiece that would be
 * read at every cold start. Nothing asks for zod's wording in other tongues, and no font here is WOFF2.
 */
const replaced = [
  { file: /zod[\\/]v4[\\/]locales[\\/]index\.js$/, contents: "export { default as en } from './en.js';" },
  {
    file: /brotli[\\/]decompress\.js$/,
    contents: "module.exports = () => { throw new Error('The bundle reads no WOFF2 font.'); };",
  },
];

/** Leaves parts of packages out of a bundle that no function of this system reaches. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    for (const { file, contents } of replaced) build.onLoad({ filter: file }, () => ({ contents, loader: 'js' }));
  },
};
