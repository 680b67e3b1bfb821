import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One compiler error: the file it is in, its line from 1, and what is wrong. */
export type TypeError = { file: string; line: number; message: string };

/** What to compile with besides the repository's own options. */
export type TypeErrorOptions = {
  /** Standard libraries, as `["lib.es2022.d.ts", "lib.dom.d.ts"]`. Default: those of the project. */
  lib?: string[];
  /** Packages of ambient types. Default: those of the project. */
  types?: string[];
  /** The project whose options hold. Default: `tsconfig.json` of `home`. */
  project?: string;
};

/**
 * Compiles source texts as if they stood in a folder of `home`, so that their imports resolve there, and answers what the compiler says about them (and not about what they import).
 */
export function typeErrors(
  sources: Record<string, string>,
  home: string,
  { lib, types, project = join(home, "tsconfig.json") }: TypeErrorOptions = {},
): TypeError[] {
  const folder = mkdtempSync(join(home, "node_modules", ".types-"));
  try {
    const files = Object.entries(sources).map(([name, text]) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    const config = ts.readConfigFile(project, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(project));
    const program = ts.createProgram(files, {
      ...options,
      ...(lib === undefined ? {} : { lib }),
      ...(types === undefined ? {} : { types }),
    });
    return program
      .getSourceFiles()
      .filter(source => files.includes(source.fileName))
      .flatMap(source => [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ])
      .map(({ file, start = 0, messageText }) => ({
        file: file?.fileName.slice(folder.length + 1) ?? "",
        line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
        message: ts.flattenDiagnosticMessageText(messageText, " "),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
