import { parseArgs } from "node:util";
import { IANAZone } from "luxon";
import { openDatabase } from "../src/adapters/mysql/database";
import { documentNumbers } from "../src/adapters/mysql/document-numbers";
import { createSchema, migrate } from "../src/adapters/mysql/migrate";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { unitOfWork } from "../src/adapters/mysql/unit-of-work";
import { systemActor } from "../src/domain/access/identify-actor";
import { drawLinkCode, offerLinkCode } from "../src/domain/access/link-by-code";
import { codeMinutes } from "../src/domain/access/link-code";
import { foundCompany } from "../src/domain/configuration/found-company";
import { systemClock } from "../src/domain/shared/clock";
import { Refusal } from "../src/domain/shared/refusal";
import { refusalSentence } from "../src/bot/texts/refusals";
import { keptFolder } from "../src/home";
import { configOrEnd } from "./run-product";

const usage =
  'npm run found-company -- --name "Ruiheng Precision Parts" --admin "Emma Clark" [--email emma@company.example] [--name-zh 锐衡精密] [--currency CNY] [--zone Asia/Shanghai] [--language en|zh]';

/** `npm run found-company`: an empty database becomes a company with its first operations lead, who does the rest from chat. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      "name-zh": { type: "string" },
      admin: { type: "string" },
      email: { type: "string" },
      currency: { type: "string" },
      zone: { type: "string" },
      language: { type: "string" },
    },
  });
  const { name, admin, email, currency, zone = "Asia/Shanghai" } = values;
  if (!name || !admin) throw new Error(usage);
  if (!IANAZone.isValidZone(zone)) throw new Error(`"${zone}" is no time zone; one is called like Asia/Shanghai`);
  const language = values.language ?? (/\p{Script=Han}/u.test(admin) ? "zh" : "en");
  if (language !== "zh" && language !== "en") throw new Error(`--language is zh or en, not "${language}"`);
  const config = configOrEnd();
  const server = await openServer({ url: config.DATABASE_URL, folder: keptFolder, searchPath: config.PATH }, console.error);
  if (!config.DATABASE_URL) await createSchema(server.address, "dealdock");
  const database = openDatabase(config.DATABASE_URL ? server.address : { ...server.address, database: "dealdock" }, 4);
  try {
    await migrate(database, "up");
    const founded = await unitOfWork(database, systemClock, documentNumbers(database)).run(async (tx) => {
      const terminal = systemActor("terminal", zone);
      const person = await foundCompany(tx, terminal, {
        company: {
          nameEn: name,
          nameZh: values["name-zh"] ?? name,
          timeZone: zone,
          ...(currency && { baseCurrency: currency.toUpperCase() }),
        },
        lead: { name: admin, language, ...(email !== undefined && { email }) },
      });
      const { id } = await offerLinkCode(tx, terminal, person.id);
      return { number: person.number, code: (await drawLinkCode(tx, terminal.personId, id))?.code ?? "" };
    });
    console.log(
      `${name} is founded; ${admin} (${founded.number}) is its operations lead.\n` +
        `Now: npm start, and send “link ${founded.code}” to the bot within ${codeMinutes} minutes${email ? `, or write from the account of ${email}` : ""}.\n` +
        `Then add colleagues (“add colleague Bob Lee, sales rep, bob@company.example”), send lists of products and customers as files, and “settings” shows the rest.`,
    );
  } finally {
    await database.close();
    await server.stop();
  }
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Refusal ? refusalSentence(problem, "en") : problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
