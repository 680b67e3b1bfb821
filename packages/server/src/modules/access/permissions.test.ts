import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPermitted } from "../../kernel/http/index.ts";
import {
  EMBED_PERMISSIONS,
  intersectPermissions,
  PERMISSIONS,
  permissionList,
  permissionsBeyond,
  RESOURCES,
} from "./permissions.ts";

const holds = (permissions: Iterable<string>, permission: string) =>
  isPermitted({ permissions: new Set(permissions) }, permission);
const concrete = RESOURCES.flatMap(resource => [`${resource}:read`, `${resource}:write`]);
const lists = fc.uniqueArray(fc.constantFrom(...PERMISSIONS), { maxLength: 6 });

describe("permissionsBeyond", () => {
  it.each([
    [["*"], ["*", "emails:*", "emails:write"], []],
    [["emails:*"], ["emails:read", "emails:*"], []],
    [["emails:read", "emails:write"], ["emails:*"], ["emails:*"]],
    [["emails:write"], ["emails:read", "domains:write"], ["emails:read", "domains:write"]],
    [["emails:*"], ["*"], ["*"]],
  ])("%j asked for %j lacks %j", (held, wanted, lacking) => {
    expect(permissionsBeyond({ permissions: new Set(held) }, wanted)).toEqual(lacking);
  });

  it("lets through only what the holder could do itself", () => {
    fc.assert(
      fc.property(lists, lists, (held, wanted) => {
        if (permissionsBeyond({ permissions: new Set(held) }, wanted).length > 0) return;
        for (const permission of concrete) {
          if (holds(wanted, permission)) expect(holds(held, permission)).toBe(true);
        }
      }),
    );
  });
});

describe("intersectPermissions", () => {
  it("permits exactly what both permit", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const both = intersectPermissions(a, b);
        for (const permission of concrete) {
          expect(holds(both, permission)).toBe(holds(a, permission) && holds(b, permission));
        }
      }),
    );
  });
});

describe("permission lists", () => {
  const schema = permissionList(PERMISSIONS, "For tests.", ["emails:write"]);

  it("drops duplicates and refuses what is unknown, empty or endless", () => {
    expect(schema.parse(["emails:write", "emails:read", "emails:write"])).toEqual([
      "emails:read",
      "emails:write",
    ]);
    for (const wrong of [
      [],
      ["emails:delete"],
      ["email:read"],
      ["**"],
      Array(101).fill("emails:read"),
      "*",
    ]) {
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });

  it("keeps what makes credentials or lifts limits out of embed sessions", () => {
    for (const permission of [
      "*",
      "api-keys:write",
      "embed-sessions:*",
      "organization:write",
      "workspaces:write",
      "workspaces:*",
    ]) {
      expect(EMBED_PERMISSIONS).not.toContain(permission);
    }
    expect(EMBED_PERMISSIONS).toContain("workspaces:read");
    expect(EMBED_PERMISSIONS).toContain("domains:*");
  });
});
