import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(__dirname, "../..");

export interface Source {
  /** From the project's root, with "/": "src/domain/quotes/quote.ts". */
  readonly file: string;
  readonly text: string;
  /** Files of the project that it imports. */
  readonly imports: readonly string[];
  /** Those of them that are there when it runs: types are not. */
  readonly runtimeImports: readonly string[];
  /** Packages and Node modules that it imports, by name: "luxon", "node:fs". */
  readonly packages: readonly string[];
}

const typeImport = /\b(?:import|export) type [^;]*? from "[^"]+"/g;
/** At a line's beginning: what stands within a text is an import that the program writes into another file. */
const importForms = [/^(?:import|export)\b[^;`]*?\bfrom\s+"([^"]+)"/gm, /^import\s+"([^"]+)"/gm, /\bimport\(\s*"([^"]+)"\s*\)/g];

/** Every TypeScript file below these folders with what it imports, types included. */
export function sourcesUnder(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => read(path.posix.join(folder, name.split(path.sep).join("/")))),
  );
}

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  const named = namesIn(text);
  const own = (names: readonly string[]) => [...new Set(names.filter((name) => name.startsWith(".")).map((name) => resolved(file, name)))];
  return {
    file,
    text,
    imports: own(named),
    runtimeImports: own(namesIn(text.replace(typeImport, ""))),
    packages: [...new Set(named.filter((name) => !name.startsWith(".")).map(packageOf))],
  };
}

function namesIn(text: string): string[] {
  // What stands in a template is code that is written, not this file's own.
  const own = text.replaceAll(/`(?:[^`\\]|\\.)*`/g, "``");
  return importForms.flatMap((form) => [...own.matchAll(form)].map((match) => match[1] as string));
}

function resolved(from: string, name: string): string {
  const target = path.posix.join(path.posix.dirname(from), name);
  for (const candidate of [`${target}.ts`, `${target}/index.ts`, target]) {
    const place = path.join(root, candidate);
    if (existsSync(place) && statSync(place).isFile()) return candidate;
  }
  throw new Error(`${from} imports "${name}", which is nowhere`);
}

function packageOf(name: string): string {
  if (name.startsWith("node:")) return name;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The room a file is in: "domain/quotes", "bot/texts", "adapters/mysql", "cards/render". */
export function roomOf(file: string): string {
  const parts = file.replace(/^src\//, "").split("/");
  return parts.length > 2 ? parts.slice(0, 2).join("/") : (parts[0] as string);
}
