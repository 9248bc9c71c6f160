/** Modules that the build makes: see scripts/packs-plugin.mjs and the loaders in scripts/bundle.mjs. */

declare module 'virtual:packs' {
  /** A built-in rule pack: parsed YAML that has not been validated. */
  interface BuiltInPack {
    file: string;
    sha256: string;
    data: unknown;
  }
  const packs: readonly BuiltInPack[];
  export default packs;
}

declare module 'virtual:rules' {
  /** The built-in packs, packed when the extension was built: for `compileRules`, and for nothing else. */
  const rules: import('../src/engine/packs/pack-up').PackedRules;
  export default rules;
}

declare module 'virtual:first-rules' {
  /** What a page's script needs at once of `virtual:rules`. */
  const rules: import('../src/engine/packs/pack-up').PackedRules;
  export default rules;
}

declare module 'virtual:wordings' {
  /** The rest of `virtual:rules`: goes with `virtual:first-rules` of the same build, and with nothing else. */
  const rules: import('../src/engine/packs/pack-up').PackedRules;
  export default rules;
}

declare module 'virtual:cases' {
  /** The built-in packs that hold practice cases, checked when they were built, without anything else. */
  const packs: readonly import('../src/engine/packs/schema').Pack[];
  export default packs;
}

declare module 'virtual:lenses' {
  /** The built-in packs that hold lenses, checked when they were built, without anything else. */
  const packs: readonly import('../src/engine/packs/schema').Pack[];
  export default packs;
}

declare module 'virtual:lists' {
  /** The built-in packs that hold lists of words, without anything else. */
  const packs: readonly import('../src/engine/packs/schema').Pack[];
  export default packs;
}

declare module 'virtual:build' {
  /** As in package.json and the manifest. */
  export const version: string;
  /** SHA-256 in hex of all sources of the build. */
  export const fingerprint: string;
}

declare module '*.css';

declare module '*.yaml' {
  const text: string;
  export default text;
}

declare module '*.md' {
  const text: string;
  export default text;
}
