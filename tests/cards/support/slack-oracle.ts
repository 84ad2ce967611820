import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020";

export interface SlackOracle {
  /** What a schema that others wrote finds wrong with blocks, a modal view or an App Home. */
  blocks(blocks: readonly object[]): string[];
  modal(view: object): string[];
  home(view: object): string[];
}

const folder = process.env["DEALDOCK_ORACLES"] ?? path.resolve(__dirname, "../../../../shared/oracles");
const file = path.join(folder, "slack-block-kit.schema.json");

/** null where the public Block Kit schema is not beside the project; in CI that is an error. */
export function slackOracle(): SlackOracle | null {
  if (!existsSync(file)) {
    if (process.env["CI"]) throw new Error(`the Block Kit schema is missing: ${file} (set DEALDOCK_ORACLES to its folder)`);
    process.stderr.write(`\n*** NOT JUDGED: no Block Kit schema at ${file}; set DEALDOCK_ORACLES to its folder ***\n\n`);
    return null;
  }
  const schema = JSON.parse(readFileSync(file, "utf8")) as { $id: string };
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats(ajv);
  const blocks = ajv.compile(schema);
  const view = (name: string) => {
    const found = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
    if (!found) throw new Error(`the Block Kit schema has no ${name}`);
    return found;
  };
  const [modal, home] = [view("modal_view"), view("home_view")];
  const judge = (validate: typeof blocks | ReturnType<typeof view>, value: unknown): string[] =>
    validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  return { blocks: (value) => judge(blocks, value), modal: (value) => judge(modal, value), home: (value) => judge(home, value) };
}
