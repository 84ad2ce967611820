import { openDatabase } from "../src/adapters/mysql/database";
import { documentNumbers } from "../src/adapters/mysql/document-numbers";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { unitOfWork } from "../src/adapters/mysql/unit-of-work";
import { systemActor } from "../src/domain/access/identify-actor";
import { codeMinutes } from "../src/domain/access/link-code";
import { drawLinkCode, offerLinkCode } from "../src/domain/access/link-by-code";
import { companyOf } from "../src/domain/shared/settings";
import { systemClock } from "../src/domain/shared/clock";
import { keptFolder } from "../src/home";
import { configOrEnd } from "./run-product";

/** `npm run link-code -- P9|emma@company.example`: a code for the first admin, while nobody in chat can give one. */
async function main(): Promise<void> {
  const who = process.argv[2];
  if (!who) throw new Error("whose? npm run link-code -- NUMBER or E-MAIL, such as P9");
  const config = configOrEnd();
  const server = await openServer({ url: config.DATABASE_URL, folder: keptFolder, searchPath: config.PATH }, console.error);
  const database = openDatabase(config.DATABASE_URL ? server.address : { ...server.address, database: "dealdock" }, 4);
  try {
    const work = unitOfWork(database, systemClock, documentNumbers(database));
    const drawn = await work.run(async (tx) => {
      const person = who.includes("@") ? await tx.people.byEmail(who) : await tx.people.byNumber(who);
      if (!person) throw new Error(`nobody here has the number or address ${who}`);
      const terminal = systemActor("terminal", (await companyOf(tx)).timeZone);
      const { id } = await offerLinkCode(tx, terminal, person.id);
      const code = await drawLinkCode(tx, terminal.personId, id);
      return { name: person.nameEn, code: code?.code ?? "" };
    });
    console.log(
      `${drawn.code}  links one chat account to ${drawn.name}; send “link ${drawn.code}” to the bot within ${codeMinutes} minutes.`,
    );
  } finally {
    await database.close();
    await server.stop();
  }
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
