import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeCommand } from "./write-command";

const root = path.resolve(__dirname, "..");

/** `npm run new:command quote.expedite -- --zh 加急 --en expedite`: a command that passes the check, to be given its use case. */
function main(): void {
  const { values, positionals } = parseArgs({ options: { zh: { type: "string" }, en: { type: "string" } }, allowPositionals: true });
  const [name] = positionals;
  if (name === undefined) throw new Error("usage: npm run new:command noun.verb [-- --zh 中文动词 --en verb]");
  const verb = (name.split(".")[1] ?? "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const files = writeCommand(root, { name, zh: values.zh ?? verb, en: values.en ?? verb });
  spawnSync(
    process.execPath,
    [path.join(root, "node_modules/oxfmt/bin/oxfmt"), ...files, "src/bot/commands/index.ts", "tests/support/command-rows.ts"],
    { cwd: root },
  );
  spawnSync(process.execPath, ["--import", "tsx", path.join(root, "scripts/docs.ts")], { cwd: root, stdio: "inherit" });
  console.log(`${name} is there:\n${files.map((file) => `  ${file}`).join("\n")}`);
  console.log(
    "Next: its words in both languages, its arguments, its effect and permission, the use case that it calls, and what its test expects.",
  );
}

try {
  main();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
