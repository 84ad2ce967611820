import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { removePrivateData } from "../src/adapters/mysql/server/remove-data";
import { openDatabase } from "../src/adapters/mysql/database";
import { migrate } from "../src/adapters/mysql/migrate";
import type { Config } from "../src/config";
import { checkAnswers } from "./check-answers";
import { keptFolder } from "../src/home";
import { configOrEnd, endWith, runUntilTold } from "./run-product";

const usage = `npm run quickstart [-- --port N] [--reset [--yes]] [--check]
  --port N   the console's port (3210)
  --reset    begins anew: all data of this Dealdock is deleted (asks first; --yes does not)
  --check    starts, waits until everything answers, stops, and ends with 0`;

/** `npm run quickstart`: from nothing to a company in the browser. */
async function main(): Promise<void> {
  const words = readWords();
  const config = { ...configOrEnd(), consoleOn: true };
  if (words.reset) await reset(config, words.yes);
  const port = words.port ?? (words.check ? 0 : config.CONSOLE_PORT);
  await runUntilTold({ ...config, CONSOLE_PORT: port }, true, async ({ consoleAddress }) => {
    if (words.check) {
      await checkAnswers(consoleAddress as string, (line) => console.log(`· ${line}`));
      console.log("Everything answers.");
      return "stop";
    }
    console.log(welcome(consoleAddress as string));
    return "go on";
  });
}

function readWords(): { reset: boolean; yes: boolean; check: boolean; port: number | undefined } {
  try {
    const flag = { type: "boolean", default: false } as const;
    const { values } = parseArgs({ options: { reset: flag, yes: flag, check: flag, help: flag, port: { type: "string" } } });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) throw new Error(`no port: ${values.port}`);
    return { reset: values.reset, yes: values.yes, check: values.check, port };
  } catch (problem) {
    return endWith(`${(problem as Error).message}\n\n${usage}`);
  }
}

async function reset(config: Config, sure: boolean): Promise<void> {
  const what = config.DATABASE_URL ? `all tables of ${new URL(config.DATABASE_URL).pathname.slice(1)} (DATABASE_URL)` : keptFolder;
  if (!sure) {
    if (!process.stdin.isTTY) endWith("--reset asks first, and nobody is here to answer: add --yes.");
    const asked = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await asked.question(`This deletes all customers, goods and money in ${what}.\nType "yes" to go on: `);
    asked.close();
    if (!/^(yes|y|是)$/i.test(answer.trim())) endWith("Nothing was deleted.");
  }
  if (config.DATABASE_URL) {
    const database = openDatabase({ url: config.DATABASE_URL }, 2);
    try {
      await migrate(database, "down");
    } finally {
      await database.close();
    }
  } else if (!(await removePrivateData(keptFolder))) endWith("Dealdock is running on that data: stop it first. Nothing was deleted.");
  console.log("· The old data is gone");
}

function welcome(address: string): string {
  return `
  Dealdock is ready · 可以开始了:  ${address}

  Pick somebody on the left and write to the bot, in Chinese or English. Try:
  在左边选一个人，直接跟机器人说话。可以先试试：

    1. 韩梅梅 (sales · 销售)      A100 还有多少能卖
    2. Tom Baker (sales · 销售)   how many A100 do we have left
    3. 李雷 (manager · 销售经理)  待我审批

  Ctrl-C stops everything; the data stays. "npm run quickstart -- --reset" begins anew.
`;
}

void main();
