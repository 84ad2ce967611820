import type { Tx } from "../../domain/shared/tx";

/** Setting "web": where the web server is for the outside, as it was started. */
interface WebPlace {
  readonly url: string;
}

/** Keeps where the web server is, for the addresses on cards. */
export async function noteWebPlace(tx: Tx, url: string): Promise<void> {
  const known = await tx.settings.read<WebPlace>("web");
  if (known?.url !== url) await tx.settings.put("web", { url } satisfies WebPlace);
}

/** The address of a lead form's page by the form's code. */
export async function leadFormAddress(tx: Tx): Promise<(code: string) => string> {
  const url = (await tx.settings.read<WebPlace>("web"))?.url ?? "http://127.0.0.1:3210";
  return (code) => new URL(`/f/${code}`, url).toString();
}
