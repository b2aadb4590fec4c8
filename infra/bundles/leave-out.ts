import type { Plugin } from 'esbuild';

/**
 * What the bundles do without, each as the text that takes its place: it would be read, or unpacked, at every cold
 * start. Nothing asks for zod's wording in other tongues, no font here is WOFF2, and the typesetter has its own
 * line breaking and never shapes text, so that no one looks up what kind of character a character is; no PDF is
 * encrypted, for PDF/A forbids it.
 */
const replaced = [
  { file: /zod[\\/]v4[\\/]locales[\\/]index\.js$/, contents: "export { default as en } from './en.js';" },
  {
    file: /brotli[\\/]decompress\.js$/,
    contents: "module.exports = () => { throw new Error('The bundle reads no WOFF2 font.'); };",
  },
  {
    file: /unicode-trie[\\/]index\.js$/,
    contents: "module.exports = class { get() { throw new Error('The bundle has no properties of characters.'); } };",
  },
  {
    file: /@noble[\\/]ciphers[\\/]esm[\\/]aes\.js$/,
    contents:
      "const none = () => { throw new Error('The bundle encrypts nothing.'); }; export { none as cbc, none as ecb };",
  },
];

/** Leaves parts of packages out of a bundle that no function of this system reaches. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    for (const { file, contents } of replaced) build.onLoad({ filter: file }, () => ({ contents, loader: 'js' }));
  },
};
