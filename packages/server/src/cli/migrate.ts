import { migrateDatabase, openDatabase } from "../boot.ts";
import { readConfig } from "../kernel/config/index.ts";
import { type Command, options } from "./command.ts";

export const migrateCommand: Command = {
  usage:
    "mailstead migrate\n\nUses DATABASE_OWNER_URL (default: DATABASE_URL) and lets the login of DATABASE_URL use the schema.",
  async run(argv) {
    options(argv, {});
    const config = readConfig(process.env);
    const database = await openDatabase(config);
    try {
      const { applied, total } = await migrateDatabase(config, database);
      console.log(applied.length === 0 ? `Up to date: ${total} migrations` : `Applied ${applied.join(", ")}`);
    } finally {
      await database.close();
    }
    return 0;
  },
};
