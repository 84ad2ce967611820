import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "..", "golden");

/** Compares with the file of that name; `UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(name: string, value: unknown): void {
  const text = typeof value === "string" ? `${value}\n` : `${JSON.stringify(value, null, 1)}\n`;
  const file = path.join(folder, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}
