import { defineConfig, type Options } from "tsup";

/**
 * How every published package is built: ESM, CJS and declarations for both, for Node 20 and browsers of its age.
 * The one place that knows the bundler, so that changing it is one file.
 *
 * @param entry - public entry points, name to source file
 * @param options - what one package needs otherwise
 */
export function preset(
  entry: Record<string, string>,
  options: Options = {},
): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    clean: true,
    minify: false,
    sourcemap: false,
    splitting: true,
    treeshake: true,
    ...options,
  });
}
