import '../keep-to-own-folders.ts';

/** A process of its own: what CDK and esbuild take is given back when it ends, their processes included. */
const [assembly = '', fonts] = process.argv.slice(2);

// esbuild works beside this process: CDK, which takes a second to load, is loaded meanwhile.
const [folders, { buildApp }, { embeddedStage }] = await Promise.all([
  import('../../bundles/bundle-functions.ts').then(({ bundleFunctions }) => bundleFunctions(fonts)),
  import('../../build-app.ts'),
  import('../../stages/embedded.ts'),
]);

buildApp(folders, assembly, embeddedStage).synth();
