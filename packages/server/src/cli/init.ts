import { boot, migrateDatabase, openDatabase } from "../boot.ts";
import { readConfig } from "../kernel/config/index.ts";
import { createOrganization } from "../modules/access/index.ts";
import { type Command, options, UsageError } from "./command.ts";

export const init: Command = {
  usage: "mailstead init --name <organization> [--environment test|live] [--json]",
  async run(argv) {
    const { values } = options(argv, {
      name: { type: "string" },
      environment: { type: "string", default: "test" },
      json: { type: "boolean" },
    });
    if (values.name === undefined) throw new UsageError("Name the organization: --name Acme");
    if (values.environment !== "test" && values.environment !== "live") {
      throw new UsageError("--environment is test or live");
    }
    const config = readConfig(process.env);
    const database = await openDatabase(config);
    await migrateDatabase(config, database);
    const mailstead = await boot({ config: { ...config, sandbox: false }, database });
    try {
      const { organizationId, key } = await createOrganization(mailstead.runtime, {
        name: values.name,
        environment: values.environment,
      });
      if (values.json) console.log(JSON.stringify({ organizationId, apiKey: key.reveal() }));
      else {
        console.log(`Organization ${organizationId}`);
        console.log(`API key      ${key.reveal()}`);
        console.log("The key is not shown again: keep it in a safe place.");
      }
    } finally {
      await mailstead.close();
    }
    return 0;
  },
};
