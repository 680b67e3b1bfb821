import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { migrateDatabase, openDatabase } from "../boot.ts";
import { readConfig } from "../kernel/config/index.ts";
import { exportRows, importRows } from "../kernel/db/transfer.ts";
import { type Command, options, UsageError } from "./command.ts";

export const exportData: Command = {
  usage:
    "mailstead export <file>\n\nStop the server first: it must be the only one that writes. The file holds personal data; secrets in it stay encrypted under the master key, which is not in it.",
  async run(argv) {
    const { positionals } = options(argv, {});
    const [file] = positionals;
    if (file === undefined) throw new UsageError("Name the file to write");
    const database = await openDatabase(readConfig(process.env));
    let rows = 0;
    try {
      await database.migrate(async owner => {
        const lines = async function* () {
          for await (const line of exportRows(owner)) {
            rows += line.rows;
            yield `${line.text}\n`;
          }
        };
        await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600 }));
      });
    } finally {
      await database.close();
    }
    console.log(
      `Wrote ${rows} rows to ${file}. Keep the master key with it: without that the secrets cannot be read.`,
    );
    return 0;
  },
};

export const importData: Command = {
  usage:
    "mailstead import <file>\n\nThe target (DATABASE_URL) must be empty; it is migrated first. Use the master key of the source.",
  async run(argv) {
    const { positionals } = options(argv, {});
    const [file] = positionals;
    if (file === undefined) throw new UsageError("Name the file to read");
    const config = readConfig(process.env);
    const database = await openDatabase(config);
    try {
      await migrateDatabase(config, database);
      const lines = createInterface({
        input: createReadStream(file).pipe(createGunzip()),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      let rows = 0;
      await database.migrate(async owner => {
        rows = await importRows(owner, lines);
      });
      console.log(`Read ${rows} rows from ${file}`);
    } finally {
      await database.close();
    }
    return 0;
  },
};
