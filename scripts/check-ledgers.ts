import { checkLedgers } from "../src/adapters/mysql/checks/check-ledgers";
import { openDatabase } from "../src/adapters/mysql/database";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { readConfig } from "../src/config";
import { keptFolder } from "../src/home";

/** `npm run check:ledgers`: a line for every invariant; exits non-zero when one finds rows that break it. */
async function main(): Promise<void> {
  const config = readConfig();
  const server = await openServer({ url: config.DATABASE_URL, folder: keptFolder, searchPath: config.PATH }, console.log);
  const database = openDatabase(server.address, 2);
  try {
    const findings = await checkLedgers(database);
    for (const { check, count, rows } of findings) {
      console.log(`${count === 0 ? "ok  " : "FAIL"} ${check.name}: ${check.holds}${count === 0 ? "" : ` Broken by ${count} row(s):`}`);
      for (const row of rows) console.log(`       ${JSON.stringify(row)}`);
    }
    const broken = findings.filter((each) => each.count > 0).length;
    console.log(broken === 0 ? `All ${findings.length} invariants hold.` : `${broken} of ${findings.length} invariants are broken.`);
    process.exitCode = broken === 0 ? 0 : 1;
  } finally {
    await database.close();
    await server.stop();
  }
}

void main();
