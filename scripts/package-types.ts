/** The parts of a `package.json` that matter here. */
export type Manifest = {
  name: string;
  version: string;
  private?: boolean;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  publishConfig?: { exports?: unknown };
};

/** A package as a consumer installs it: its archive, unpacked. */
export type Unpacked = {
  /** Its folder in the repository. */
  home: string;
  /** Its unpacked archive. */
  folder: string;
  /** The manifest in the archive, `publishConfig` applied. */
  manifest: Manifest;
};
