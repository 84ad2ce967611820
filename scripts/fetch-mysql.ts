import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Program } from "../src/adapters/mysql/server/programs";

/** A real MySQL is not to be had on this machine; the message says why. */
export class NotToBeHad extends Error {}

/**
 * Debian's newest MySQL server, unpacked into `folder` and run from there by its own loader: nothing of the system
 * changes and no right of root is needed. Fetched once. Throws `NotToBeHad` where that cannot work.
 */
export function fetchedMySql(folder: string, tell: (line: string) => void): Program {
  const unpacked = path.join(folder, "root");
  if (!existsSync(unpacked)) fetchInto(folder, unpacked, tell);
  return programIn(unpacked);
}

function programIn(unpacked: string): Program {
  const libraries = path.join(unpacked, "usr/lib/x86_64-linux-gnu");
  const share = path.join(unpacked, "usr/share/mysql");
  return {
    kind: "mysql",
    server: path.join(unpacked, "usr/sbin/mysqld"),
    prefix: [
      path.join(libraries, "ld-linux-x86-64.so.2"),
      "--library-path",
      `${libraries}:${path.join(unpacked, "usr/lib/mysql/private")}`,
    ],
    options: [
      `--basedir=${path.join(unpacked, "usr")}`,
      `--lc-messages-dir=${share}`,
      `--character-sets-dir=${path.join(share, "charsets")}`,
      `--plugin-dir=${path.join(unpacked, "usr/lib/mysql/plugin")}`,
    ],
  };
}

function fetchInto(folder: string, unpacked: string, tell: (line: string) => void): void {
  if (process.platform !== "linux" || process.arch !== "x64") throw new NotToBeHad("only Linux on x64 can unpack Debian's package");
  const mirror = debianMirror();
  if (!mirror) throw new NotToBeHad("this is no Debian with package sources");
  tell("Fetching a real MySQL from Debian (about 60 MB, once) …");
  const state = path.join(folder, "apt");
  rmSync(state, { recursive: true, force: true });
  for (const each of [
    "etc/apt/apt.conf.d",
    "etc/apt/preferences.d",
    "etc/apt/trusted.gpg.d",
    "var/lib/apt/lists/partial",
    "var/cache/apt/archives/partial",
    "var/lib/dpkg",
  ]) {
    mkdirSync(path.join(state, each), { recursive: true });
  }
  writeFileSync(path.join(state, "var/lib/dpkg/status"), "");
  writeFileSync(path.join(state, "etc/apt/sources.list"), `deb [check-valid-until=no trusted=yes] ${mirror} sid main\n`);
  const settings = path.join(state, "apt.conf");
  writeFileSync(
    settings,
    `Dir "${state}";\nDir::State::status "${state}/var/lib/dpkg/status";\nAPT::Sandbox::User "";\nAPT::Architecture "amd64";\n`,
  );
  const apt = (...words: string[]) => {
    const done = spawnSync("env", [`APT_CONFIG=${settings}`, "apt-get", "-y", "-qq", ...words], { encoding: "utf8", timeout: 300_000 });
    if (done.status !== 0) throw new NotToBeHad(`Debian's packages are out of reach: ${lastLine(done.stderr)}`);
  };
  apt("update");
  apt("install", "--download-only", "--no-install-recommends", "mysql-server-core");
  const archives = path.join(state, "var/cache/apt/archives");
  const making = `${unpacked}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (const name of readdirSync(archives).filter((each) => each.endsWith(".deb"))) {
    execFileSync("dpkg-deb", ["-x", path.join(archives, name), making]);
  }
  rmSync(state, { recursive: true, force: true });
  renameSync(making, unpacked);
}

/** The address this machine takes its own Debian packages from. */
function debianMirror(): string | null {
  const folder = "/etc/apt";
  const files = [
    path.join(folder, "sources.list"),
    ...(existsSync(`${folder}/sources.list.d`)
      ? readdirSync(`${folder}/sources.list.d`).map((name) => `${folder}/sources.list.d/${name}`)
      : []),
  ];
  for (const file of files.filter((each) => existsSync(each))) {
    const found = /(https?:\/\/\S+\/debian)\/?\s/.exec(readFileSync(file, "utf8"));
    if (found) return found[1] as string;
  }
  return null;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
