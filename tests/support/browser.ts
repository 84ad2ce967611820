import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium stands on this machine, or null. */
function findChromium(): string | null {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // not under this name
    }
  }
  return null;
}

/** Where Chromium stands; null with a notice where there is none, so that these tests are skipped; an error in CI. */
export function requireChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  const notice = "No Chromium found (looked for chromium, chromium-browser, google-chrome): the browser tests cannot run.";
  if (process.env["CI"]) throw new Error(notice);
  console.warn(`\n*** ${notice} ***\n`);
  return null;
}

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A browser with an empty profile of its own. */
export async function openBrowser(
  executablePath: string,
  options: { width?: number; height?: number; dark?: boolean; locale?: string } = {},
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "dealdock-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    chromiumSandbox: false,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    locale: options.locale ?? "zh-CN",
    timezoneId: "Asia/Shanghai",
    hasTouch: (options.width ?? 1440) < 760,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
