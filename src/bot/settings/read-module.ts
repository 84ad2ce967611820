import type { ModuleName } from "../../domain/shared/modules";
import { Refusal } from "../../domain/shared/refusal";

const words: readonly (readonly [ModuleName, RegExp])[] = [
  ["sales", /销售|\bsales\b/i],
  ["stock", /库存|仓储|仓库|\b(?:stock|inventory|warehouse)\b/i],
  ["purchasing", /采购|\b(?:purchasing|purchases?|procurement)\b/i],
  ["finance", /财务|\b(?:finance|money|accounting)\b/i],
  ["service", /售后|客服|服务|\b(?:service|after-?sales)\b/i],
];

/** "停用采购模块", "switch on module stock". Refuses `module.which`. */
export function readModule(text: string): { readonly name: ModuleName; readonly on: boolean } {
  const said = text.normalize("NFKC");
  const name = words.find(([, pattern]) => pattern.test(said))?.[0];
  if (!name) throw new Refusal("module.which");
  return { name, on: !/停|关|禁用|不用|\b(?:off|disable|stop|without)\b/i.test(said) };
}
