import { spawn } from "node:child_process";
import path from "node:path";
import { keptFolder } from "../src/home";

/**
 * `npm run check`: what can be told without a database, all parts at once. Any part that is red makes it red, and is told
 * whole. Of the cards their goldens and limits; every card in every state with hostile data takes as long as all the rest,
 * and is `npm test`'s.
 */
const root = path.resolve(__dirname, "..");
const parts: readonly (readonly [string, readonly string[]])[] = [
  // What is unchanged since the last time is not looked at again.
  ["types", ["typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", path.join(keptFolder, "types.tsbuildinfo")]],
  ["lint", ["oxlint/bin/oxlint", "--type-aware", "--quiet", "src", "cards", "migrations", "tests", "scripts"]],
  ["format", ["oxfmt/bin/oxfmt", "--check", "."]],
  ["tests", ["jest/bin/jest.js", "--silent", "tests/architecture", "tests/domain", "tests/cards/(golden|limits|format)"]],
];

function run([name, [program, ...words]]: (typeof parts)[number]): Promise<boolean> {
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, [path.join(root, "node_modules", program as string), ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TZ: "UTC" },
  });
  const heard: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => heard.push(piece));
  child.stderr.on("data", (piece: Buffer) => heard.push(piece));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const seconds = Number((process.hrtime.bigint() - began) / 10_000_000n) / 100;
      console.log(`${code === 0 ? "ok " : "RED"} ${name} (${seconds} s)`);
      if (code !== 0) console.log(Buffer.concat(heard).toString());
      resolve(code === 0);
    });
  });
}

async function main(): Promise<void> {
  const done = await Promise.all(parts.map(run));
  process.exitCode = done.every(Boolean) ? 0 : 1;
}

void main();
