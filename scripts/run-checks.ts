import { spawnSync } from "node:child_process";
import path from "node:path";

/** `npm run check`: what can be told without a database. Every part runs; the first that is red decides the exit code. */
const root = path.resolve(__dirname, "..");
const parts: readonly (readonly [string, readonly string[]])[] = [
  ["types", ["typescript/bin/tsc", "--noEmit"]],
  ["lint", ["oxlint/bin/oxlint", "--type-aware", "--quiet", "src", "cards", "migrations", "tests", "scripts"]],
  ["format", ["oxfmt/bin/oxfmt", "--check", "."]],
  ["tests", ["jest/bin/jest.js", "--silent", "tests/architecture", "tests/domain", "tests/cards"]],
];

let red = 0;
for (const [name, [program, ...words]] of parts) {
  const began = process.hrtime.bigint();
  const done = spawnSync(process.execPath, [path.join(root, "node_modules", program as string), ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TZ: "UTC" },
  });
  const seconds = Number((process.hrtime.bigint() - began) / 10_000_000n) / 100;
  console.log(`${done.status === 0 ? "ok " : "RED"} ${name} (${seconds} s)`);
  if (done.status !== 0) {
    red ||= done.status ?? 1;
    console.log(`${done.stdout}${done.stderr}`);
  }
}
process.exitCode = red;
