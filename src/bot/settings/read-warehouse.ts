import { inBoth } from "../../domain/fields/define-field";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom } from "../fields/read-field";

export type WarehouseWish =
  | { readonly do: "show" }
  | { readonly do: "put"; readonly isNew: boolean; readonly number: string; readonly nameZh: string; readonly nameEn: string };

const number = "([A-Za-z][A-Za-z0-9]{0,9})";

/** "加仓库 GZ 广州仓(Guangzhou)", "rename warehouse GZ to Guangzhou South". Refuses `warehouse.unclear`. */
export function readWarehouseWish(text: string): WarehouseWish {
  const said = text.normalize("NFKC").trim();
  const added =
    new RegExp(`(?:加|新增|增加|添加|新建|开)\\s*(?:一?个)?仓库[\\s:]*${number}[\\s:,]+(.{1,120})$`).exec(said) ??
    new RegExp(`\\b(?:add|new|create|open)\\s+(?:a\\s+)?warehouse[\\s:]+${number}[\\s:,]+(.{1,120})$`, "i").exec(said);
  const renamed =
    new RegExp(`仓库\\s*${number}\\s*(?:改名为|改名叫|重命名为|改叫|改名)\\s*(.{1,120})$`).exec(said) ??
    new RegExp(`\\brename\\s+(?:the\\s+)?warehouse\\s+${number}\\s+(?:to|as)\\s+(.{1,120})$`, "i").exec(said);
  const found = added ?? renamed;
  if (found) {
    const { zh, en } = inBoth(labelFrom((found[2] ?? "").replace(/^["“”'「]+|["“”'」,，;\s]+$/g, "")));
    return { do: "put", isNew: added !== null, number: (found[1] ?? "").toUpperCase(), nameZh: zh, nameEn: en };
  }
  if (
    /^(?:看|查看|列出|我们的|有哪些|有几个|list|show|our|which|the)?\s*(?:仓库|warehouses?)\s*(?:列表|清单|有哪些|are there|do we have)?\s*[?？]?$/i.test(
      said,
    )
  )
    return { do: "show" };
  throw new Refusal("warehouse.unclear");
}

/** "关闭仓库 GZ". Refuses `warehouse.unclear`. */
export function warehouseToClose(text: string): string {
  const said = text.normalize("NFKC").trim();
  const found =
    new RegExp(`仓库[\\s:]*${number}`).exec(said) ??
    new RegExp(`\\bwarehouse[\\s:]+${number}`, "i").exec(said) ??
    new RegExp(`\\b${number}\\s*仓`).exec(said);
  if (!found) throw new Refusal("warehouse.unclear");
  return (found[1] ?? "").toUpperCase();
}
