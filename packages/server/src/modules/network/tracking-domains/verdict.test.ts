import { describe, expect, it } from "vitest";
import type { DnsAnswer } from "../../../world/resolver/port.ts";
import type { TrackingRecord } from "./records.ts";
import { judgeRecord, nextCheck, worst } from "./verdict.ts";

const record: TrackingRecord = { type: "CNAME", name: "track.acme.com", value: "track.svc.example.com" };

describe("one record", () => {
  const cases: [string, DnsAnswer<"CNAME">, string][] = [
    ["the same name", { status: "found", records: ["track.svc.example.com"] }, "right"],
    ["in capitals, with a final dot", { status: "found", records: ["Track.SVC.example.com."] }, "right"],
    ["another name", { status: "found", records: ["elsewhere.example"] }, "wrong"],
    ["no such name", { status: "nxdomain" }, "wrong"],
    ["no CNAME", { status: "nodata" }, "wrong"],
    ["a failing server", { status: "servfail", detail: "x" }, "unknown"],
    ["silence", { status: "timeout", detail: "x" }, "unknown"],
  ];
  it.each(cases)("%s", (_, answer, kind) => {
    expect(judgeRecord(record, answer).kind).toBe(kind);
  });
});

it("the worst of several counts", () => {
  const [right, wrong, unknown] = [
    { kind: "right" as const },
    { kind: "wrong" as const, message: "w" },
    { kind: "unknown" as const, message: "u" },
  ];
  expect(worst([right, unknown, wrong])).toBe(wrong);
  expect(worst([right, unknown])).toBe(unknown);
  expect(worst([right, right])).toEqual(right);
});

it("looks again after a minute, then ever more rarely, and hourly once it is active", () => {
  const created = new Date("2026-01-01T00:00:00Z");
  const minutes = (status: "pending_dns" | "active", age: number) => {
    const now = new Date(created.getTime() + age * 60_000);
    return (nextCheck(status, created, now).getTime() - now.getTime()) / 60_000;
  };
  expect([0, 4, 40, 4 * 1440].map(age => minutes("pending_dns", age))).toEqual([1, 1, 10, 360]);
  expect(minutes("active", 0)).toBe(60);
});
