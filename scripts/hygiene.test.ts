import { expect, it } from "vitest";
import { findForbidden, machinePaths } from "./hygiene.ts";

const lines = (text: string) => findForbidden(text, machinePaths("/srv/ci/checkout")).map(({ line }) => line);
const folder = (name: string) => `/${name}`;

it("finds absolute paths of a machine", () => {
  expect(lines(`a\nsee "${folder("Users")}/ada/x"\n(${folder("work")}/main)`)).toEqual([2, 3]);
  expect(lines("file:///srv/ci/checkout/a.ts")).toEqual([1]);
});

it("leaves paths inside the repository and routes alone", () => {
  expect(lines('import "../kernel/work/index.ts"; fetch("/v1/work/1"); "/srv/ci/checkout-2"')).toEqual([]);
});
