import { requirePermission } from "../../domain/access/scope";
import { readableConfiguration } from "../../domain/configuration/document";
import { requireConfigurationVersion } from "../../domain/configuration/roll-back";
import type { Actor } from "../../domain/shared/actor";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { WantedFile } from "../pipeline/chat-reply";

/** A text that is a file as it stands. */
export interface PlainText {
  readonly fileName: string;
  readonly text: string;
}

/** What its reader may read of a version of the configuration; its id is its number. */
export async function configurationFile(tx: Tx, viewer: Actor, { id }: WantedFile): Promise<PlainText> {
  requirePermission(viewer, "configuration.manage");
  const { number, document } = await requireConfigurationVersion(tx, Number(id));
  const name = (await companyOf(tx)).nameEn
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
  return { fileName: `${name}-configuration-${number}`, text: readableConfiguration(viewer, document) };
}
