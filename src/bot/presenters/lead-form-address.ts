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
export const leadFormAddress = (tx: Tx) => addressUnder(tx, "/f");

/** The address of the page of one of the company's own forms, by the page's code. */
export const formPageAddress = (tx: Tx) => addressUnder(tx, "/r");

async function addressUnder(tx: Tx, path: string): Promise<(code: string) => string> {
  const url = (await tx.settings.read<WebPlace>("web"))?.url ?? "http://127.0.0.1:3210";
  return (code) => new URL(`${path}/${code}`, url).toString();
}
