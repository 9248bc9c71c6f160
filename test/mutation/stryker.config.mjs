/**
 * Mutation testing of the engine: `npm run -s mutants`, or of one file: `npm run -s mutants -- --mutate src/engine/dates.ts`.
 * Not part of `npm test`: the whole engine takes a night.
 */
export default {
  testRunner: 'jest',
  // jest's ES modules need the flag, as in scripts/jest.mjs.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: ['src/engine/**/*.ts'],
  // A mutant that only runs while a file is loaded cannot be switched on without loading everything again for each.
  ignoreStatic: true,
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 85, low: 75, break: 75 },
  // TypeScript 7 no longer has the function by which Stryker rewrites tsconfig.json, and esbuild needs no rewriting.
  tsconfigFile: 'none.json',
  symlinkNodeModules: true,
  tempDirName: 'artifacts/mutation',
};
