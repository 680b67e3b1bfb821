import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { newId, uuidv7 } from "../../kernel/ids/index.ts";
import type { OrganizationId } from "../../kernel/tenancy.ts";
import type { Blobs } from "./port.ts";

/** What every store of bytes keeps to. `make` is called once per test. */
export function blobsContract(name: string, make: () => Promise<Blobs> | Blobs): void {
  describe(`blobs contract: ${name}`, () => {
    let blobs: Blobs;
    let organization: OrganizationId;

    beforeEach(async () => {
      blobs = await make();
      organization = newId("org");
    });

    it("gives back every byte, also of empty and of large content", async () => {
      const contents = [Buffer.alloc(0), Buffer.from([...Array(256).keys()]), randomBytes(1_500_000)];
      for (const content of contents) {
        const id = uuidv7();
        await blobs.put(organization, id, content);
        expect((await blobs.get(organization, id))?.equals(content)).toBe(true);
      }
    });

    it("replaces content under the same id", async () => {
      const id = uuidv7();
      await blobs.put(organization, id, Buffer.from("old"));
      await blobs.put(organization, id, Buffer.from("new"));
      expect((await blobs.get(organization, id))?.toString()).toBe("new");
    });

    it("keeps organizations apart", async () => {
      const id = uuidv7();
      const other = newId("org");
      await blobs.put(organization, id, Buffer.from("mine"));
      expect(await blobs.get(other, id)).toBeUndefined();
      await blobs.delete(other, [id]);
      expect((await blobs.get(organization, id))?.toString()).toBe("mine");
    });

    it("deletes what is named and nothing else; what is gone already is success", async () => {
      const [gone, kept] = [uuidv7(), uuidv7()];
      await blobs.put(organization, gone, Buffer.from("1"));
      await blobs.put(organization, kept, Buffer.from("2"));
      await blobs.delete(organization, [gone, uuidv7()]);
      await blobs.delete(organization, [gone]);
      await blobs.delete(organization, []);
      expect(await blobs.get(organization, gone)).toBeUndefined();
      expect((await blobs.get(organization, kept))?.toString()).toBe("2");
    });
  });
}
