// Works before anything is installed: Node's own modules only.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

const sources = ["src", "cards", "migrations", "scripts", "tests", "package.json", "tsconfig.json"];
/** What the program reads beside its code. */
const assets = ["src/adapters/console/page", "src/adapters/demo/world.json"];
const built = path.join(root, "dist");
const builtFrom = path.join(built, ".built-from");

/** Makes dist/ of the sources, afresh, so that nothing stays of a file that is gone. Says whether it could. */
export function build() {
  rmSync(built, { recursive: true, force: true });
  const done = spawnSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc")], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) return false;
  for (const asset of assets) cpSync(path.join(root, asset), path.join(built, asset), { recursive: true });
  writeFileSync(builtFrom, stampOfSources());
  return true;
}

/**
 * Runs a TypeScript file of this project in this very process as the compiler made it, which runs faster than as tsx makes it:
 * no work at each start, and no helper around each function. Builds first where the sources are others than those that were built.
 */
export function runBuilt(file) {
  if (!existsSync(builtFrom) || readFileSync(builtFrom, "utf8") !== stampOfSources()) {
    console.log("Building (about a quarter of a minute) …");
    if (!build()) {
      console.error("The sources could not be built: see above.");
      process.exit(1);
    }
  }
  createRequire(import.meta.url)(path.join(built, file.replace(/\.ts$/, ".js")));
}

/** Each file's name, size and time. */
function stampOfSources() {
  const stamp = createHash("sha256");
  const add = (name) => {
    const { size, mtimeMs } = statSync(path.join(root, name));
    stamp.update(`${name} ${size} ${mtimeMs}\n`);
  };
  for (const source of sources) {
    if (!statSync(path.join(root, source)).isDirectory()) add(source);
    else
      for (const each of readdirSync(path.join(root, source), { recursive: true }).toSorted((left, right) => (left < right ? -1 : 1)))
        add(path.join(source, each));
  }
  return stamp.digest("hex");
}
