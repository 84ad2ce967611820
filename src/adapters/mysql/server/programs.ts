import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A database program that is installed here, with what makes its first data folder. */
export type Program =
  | { readonly kind: "mariadb"; readonly server: string; readonly install: string }
  | {
      readonly kind: "mysql";
      readonly server: string;
      /** What stands before the program and its options, where it runs from an unpacked folder. */
      readonly prefix: readonly string[];
      readonly options: readonly string[];
    };

const folders = [
  "/usr/sbin",
  "/usr/bin",
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/local/mysql/bin",
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/mariadb/bin",
  "/opt/homebrew/opt/mysql/bin",
];

function findProgram(name: string, searchPath: string): string | null {
  for (const folder of [...searchPath.split(path.delimiter), ...folders]) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** MariaDB before MySQL; null when neither is whole (the server without what makes its data folder does not count). */
export function installedProgram(searchPath: string): Program | null {
  const mariadb = findProgram("mariadbd", searchPath);
  const install = findProgram("mariadb-install-db", searchPath);
  // mariadb-install-db cannot work without it, and Debian keeps it in another package.
  const defaults = findProgram("my_print_defaults", searchPath);
  if (mariadb && install && defaults) return { kind: "mariadb", server: mariadb, install };
  const mysql = findProgram("mysqld", searchPath);
  if (mysql && !/mariadb/i.test(versionOf(mysql))) return { kind: "mysql", server: mysql, prefix: [], options: [] };
  return null;
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ["--no-defaults", "--version"], { encoding: "utf8" });
  } catch {
    return "";
  }
}

const debianPackages = ["mariadb-server-core", "mariadb-client-core"];

/** How to get a database on this system: what we may do ourselves, and the command for a person to type. */
export function wayToInstall(): { readonly command: string; readonly run: (() => boolean) | null } {
  if (process.platform === "darwin") return { command: "brew install mariadb", run: null };
  if (process.platform === "win32") return { command: "winget install MariaDB.Server   (then set DATABASE_URL)", run: null };
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system)) {
    const root = process.getuid?.() === 0;
    const sudo = !root && spawnSync("sudo", ["-n", "true"]).status === 0;
    const command = `${root ? "" : "sudo "}apt-get install --no-install-recommends ${debianPackages.join(" ")}`;
    return { command, run: root || sudo ? () => installOnDebian(sudo) : null };
  }
  if (/^ID(_LIKE)?=.*(fedora|rhel)/m.test(system)) return { command: "sudo dnf install mariadb-server", run: null };
  if (/^ID(_LIKE)?=.*arch/m.test(system)) return { command: "sudo pacman -S mariadb", run: null };
  if (/^ID(_LIKE)?=.*alpine/m.test(system)) return { command: "sudo apk add mariadb mariadb-server-utils", run: null };
  return { command: "install MariaDB 10.11+ or MySQL 8.4+ with your system's package manager", run: null };
}

function installOnDebian(withSudo: boolean): boolean {
  const apt = (...words: string[]) => {
    const [program, ...rest] = [...(withSudo ? ["sudo", "-n"] : []), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...words];
    return spawnSync(program as string, rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  const install = () => apt("install", "-y", "-qq", "--no-install-recommends", ...debianPackages);
  return install() || (apt("update", "-qq") && install());
}
