import { existsSync } from "node:fs";
import path from "node:path";

/** The project's own folder, the nearest one with a package.json: the same from the sources and from what was built of them. */
export const home: string = nearestPackage(__dirname);

function nearestPackage(folder: string): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error("no package.json above the program");
  return nearestPackage(above);
}

/** Where the program keeps what it makes itself: private databases, logs of tests. Not in git. */
export const keptFolder: string = path.join(home, ".dealdock");
