import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { stopLeftServer } from "./private-server";
import { enter, leave, oneAtATime } from "./folder-users";

/** Takes away the private servers' data below `folder`; false, and nothing done, when somebody works with one of them. */
export async function removePrivateData(folder: string): Promise<boolean> {
  const homes = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith("server-"))
        .map((name) => path.join(folder, name))
    : [];
  for (const home of homes) {
    const removed = await oneAtATime(home, async () => {
      if (!leave(home, enter(home))) return false;
      await stopLeftServer(home);
      // The lock is ours and stays until we are done.
      for (const name of readdirSync(home)) if (!name.startsWith("lock")) rmSync(path.join(home, name), { recursive: true });
      return true;
    });
    if (!removed) return false;
  }
  return true;
}
