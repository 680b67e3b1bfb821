import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { difference, restore, takeSnapshot } from "./file-snapshot.ts";

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailstead-snapshot-"));
  for (const name of ["kept", "edited", "deleted"]) writeFileSync(at(name), name);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("names what changed and puts it back", () => {
  const before = takeSnapshot([folder, at("not there")]);
  writeFileSync(at("edited"), "otherwise");
  writeFileSync(at("new"), "new");
  rmSync(at("deleted"));

  expect(difference(before, takeSnapshot([folder]))).toEqual([
    { path: at("deleted"), change: "removed" },
    { path: at("edited"), change: "changed" },
    { path: at("new"), change: "added" },
  ]);

  restore(before, [folder]);
  expect(difference(before, takeSnapshot([folder]))).toEqual([]);
  expect(readFileSync(at("edited"), "utf8")).toBe("edited");
  expect(existsSync(at("new"))).toBe(false);
});
