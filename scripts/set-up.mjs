// Works before anything is installed: Node's own modules only.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Installs what package-lock.json names, when it is not there yet or the lock file has changed. Ends the process when that fails. */
export function installDependencies() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Dealdock needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
    process.exit(1);
  }
  const folder = path.join(root, "node_modules");
  const mark = path.join(folder, ".installed-from");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  // A linked folder is somebody else's to keep.
  if (existsSync(folder) && (lstatSync(folder).isSymbolicLink() || (existsSync(mark) && readFileSync(mark, "utf8") === lock))) return;
  console.log("Installing the packages (about a minute the first time) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) {
    console.error("The packages could not be installed: see above. Is the npm registry within reach?");
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

/** Runs a TypeScript file of this project in this very process, so that a signal reaches what it started and nothing else. */
export async function runScript(file) {
  const fromHere = createRequire(import.meta.url);
  // Both ways: migrations are loaded by import().
  for (const way of ["tsx/cjs/api", "tsx/esm/api"]) (await import(way)).register();
  fromHere(path.join(root, file));
}
