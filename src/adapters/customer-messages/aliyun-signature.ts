import { hmac, sha256Hex } from "./hmac";

export interface AliyunRequest {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  /** ISO 8601 to the second, in UTC. */
  readonly date: string;
  readonly nonce: string;
}

/** RFC 3986: what `encodeURIComponent` leaves is encoded too. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** In the order of names, as the signature wants it. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.keys(query)
    .toSorted()
    .map((name) => `${encoded(name)}=${encoded(query[name] ?? "")}`)
    .join("&");
}

/**
 * Headers of a signed RPC call without a body, by Alibaba Cloud's V3 scheme (ACS3-HMAC-SHA256):
 * https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function aliyunHeaders(request: AliyunRequest, key: { readonly id: string; readonly secret: string }): Record<string, string> {
  const bodyHash = sha256Hex("");
  const headers: Record<string, string> = {
    host: request.host,
    "x-acs-action": request.action,
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": request.date,
    "x-acs-signature-nonce": request.nonce,
    "x-acs-version": request.version,
  };
  const names = Object.keys(headers).toSorted();
  const signed = names.join(";");
  const lines = names.map((name) => `${name}:${headers[name] ?? ""}\n`).join("");
  const canonical = ["POST", "/", canonicalQuery(request.query), lines, signed, bodyHash].join("\n");
  const signature = hmac(key.secret, `ACS3-HMAC-SHA256\n${sha256Hex(canonical)}`).toString("hex");
  return { ...headers, authorization: `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${signed},Signature=${signature}` };
}
