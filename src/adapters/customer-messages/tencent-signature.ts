import { hmac, sha256Hex } from "./hmac";

export interface TencentRequest {
  readonly host: string;
  /** "sms", "cvm" */
  readonly service: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The `Authorization` of a JSON call by Tencent Cloud's TC3-HMAC-SHA256: https://www.tencentcloud.com/document/api/845/32207 */
export function tencentAuthorization(request: TencentRequest, key: { readonly id: string; readonly secret: string }): string {
  const day = new Date(request.timestamp * 1000).toISOString().slice(0, 10);
  const headers = `content-type:application/json; charset=utf-8\nhost:${request.host}\n`;
  const signed = "content-type;host";
  const canonical = ["POST", "/", "", headers, signed, sha256Hex(request.body)].join("\n");
  const scope = `${day}/${request.service}/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", String(request.timestamp), scope, sha256Hex(canonical)].join("\n");
  const dayKey = hmac(`TC3${key.secret}`, day);
  const signature = hmac(hmac(hmac(dayKey, request.service), "tc3_request"), toSign).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}
