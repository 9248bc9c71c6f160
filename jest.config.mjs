/**
 * Unit tests run in Node, or in jsdom where a file's first comment asks for `@jest-environment ./scripts/jsdom-env.mjs`.
 * Browser tests drive real browsers on the built extension, one file at a time: two browsers fill two cores.
 * Run through scripts/jest.mjs, which gives Node the flag that jest needs for ES modules.
 */
import { existsSync } from 'node:fs';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const present = (...folders) => folders.filter((folder) => existsSync(`${here}/${folder}`)).map((folder) => `<rootDir>/${folder}`);

const common = {
  testEnvironment: 'node',
  transform: { '\\.(tsx?|ya?ml|md|css)$': '<rootDir>/scripts/jest-esbuild.cjs' },
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.yaml', '.yml', '.md', '.css'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json', 'yaml', 'yml', 'md', 'css'],
  moduleNameMapper: { '^virtual:(packs|rules|first-rules|wordings|cases|lenses|lists|build)$': '<rootDir>/scripts/virtual-$1.mjs' },
};

export default {
  projects: [
    { ...common, displayName: 'unit', roots: present('test/unit', 'test/packs'), setupFilesAfterEnv: ['<rootDir>/test/unit/seed.ts'] },
    { ...common, displayName: 'browser', roots: present('test/browser'), setupFilesAfterEnv: ['<rootDir>/test/browser/harness/setup.ts'] },
  ],
  coverageProvider: 'v8',
};
