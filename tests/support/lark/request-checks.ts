import * as application from "@larksuiteoapi/lark-mcp/dist/mcp-tool/tools/en/gen-tools/zod/application_v6";
import * as contact from "@larksuiteoapi/lark-mcp/dist/mcp-tool/tools/en/gen-tools/zod/contact_v3";
import * as im from "@larksuiteoapi/lark-mcp/dist/mcp-tool/tools/en/gen-tools/zod/im_v1";

/** A request to the open platform, as it arrived. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly data: unknown;
}

interface Part {
  strict?(): Part;
  /** Of an optional part. */
  unwrap?(): Part;
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] };
  };
}
interface Endpoint {
  readonly path: string;
  readonly httpMethod: string;
  readonly schema: Readonly<Partial<Record<"data" | "params" | "path", Part>>>;
}

/** The platform's own description of its endpoints, as its makers generate it for their own tools. */
const endpoints = [im, contact, application]
  .flatMap((module) => Object.values(module) as unknown as Endpoint[])
  .filter((each) => typeof each.path === "string");

/** Endpoints that the description leaves out: the token, the connection's address, uploads and files that people sent, the bot itself. */
const undescribed =
  /^(POST \/open-apis\/auth\/v3\/tenant_access_token\/internal|POST \/callback\/ws\/endpoint|POST \/open-apis\/im\/v1\/(files|images)|GET \/open-apis\/im\/v1\/messages\/[^/]+\/resources\/[^/]+|GET \/open-apis\/bot\/v3\/info)$/;

/** What the platform's description has against the request; [] when nothing. Unknown properties are faults too. */
export function faultsOf({ method, path, params, data }: ApiRequest): string[] {
  const name = `${method} ${path}`;
  if (undescribed.test(name)) return [];
  const found = endpoints
    .filter(({ httpMethod }) => httpMethod === method)
    .flatMap((endpoint) => {
      const inPath = pathParams(endpoint.path, path);
      return inPath ? [{ endpoint, inPath }] : [];
    })
    .toSorted((a, b) => Object.keys(a.inPath).length - Object.keys(b.inPath).length)[0];
  if (!found) return [`${name} is not described`];
  const { schema } = found.endpoint;
  const given = { path: found.inPath, params: typed(params), data: data ?? {} };
  return (["path", "params", "data"] as const).flatMap((part) => {
    const declared = schema[part];
    if (!declared) return Object.keys(given[part]).length === 0 ? [] : [`${name} takes no ${part}`];
    const read = strictly(declared).safeParse(given[part]);
    return (read.error?.issues ?? []).map(({ path: at, message }) => `${name} ${part}.${at.join(".")}: ${message}`);
  });
}

function pathParams(pattern: string, path: string): Record<string, string> | null {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  const match = new RegExp(`^${pattern.replace(/:\w+/g, "([^/]+)")}$`).exec(path);
  return match && Object.fromEntries(names.map((name, at) => [name, match[at + 1] as string]));
}

/** Parameters that the SDK's own types have and the description does not yet. */
const newer = new Set(["card_msg_content_type"]);
const numbers = new Set(["page_size"]);

/** A query carries text only. */
function typed(params: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => !newer.has(name))
      .map(([name, value]) => [name, numbers.has(name) ? Number(value) : value === "true" ? true : value === "false" ? false : value]),
  );
}

function strictly(part: Part): Part {
  return part.strict?.() ?? part.unwrap?.().strict?.() ?? part;
}
