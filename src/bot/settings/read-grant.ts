import type { Permission } from "../../domain/access/permissions";
import type { Role } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import { firstWordIn, roleWords } from "../fields/field-words";
import { permissionWords } from "../texts/refusals/permission-words";

export interface GrantWish {
  readonly role: Role;
  readonly permission: Permission;
  readonly allowed: boolean;
}

/** "授权 采购 调整库存", "revoke stock adjustments: purchasers may not adjust stock". Refuses `grant.whichRole`, `grant.whichPermission`. */
export function readGrant(text: string): GrantWish {
  const said = text.normalize("NFKC").trim().toLowerCase();
  const allowed = !/收回|取消|去掉|撤销|不能|不准|禁止|\b(?:revoke|forbid|disallow|withdraw|may not|must not|cannot|take)\b/.test(said);
  const role = firstWordIn(roleWords, said);
  if (!role) throw new Refusal("grant.whichRole");
  const permission = permissionIn(`${said.slice(0, role.from)} ${said.slice(role.to)}`) ?? permissionIn(said);
  if (!permission) throw new Refusal("grant.whichPermission");
  return { role: role.means, permission, allowed };
}

/** The permission whose words stand in the text, the longest of them; or its own name, "stock.adjust". */
function permissionIn(said: string): Permission | null {
  let best: { readonly permission: Permission; readonly length: number } | null = null;
  for (const [permission, { zh, en }] of Object.entries(permissionWords) as [Permission, { zh: string; en: string }][]) {
    for (const words of [zh, en.toLowerCase(), permission.toLowerCase()]) {
      if (said.includes(words) && words.length > (best?.length ?? 0)) best = { permission, length: words.length };
    }
  }
  return best?.permission ?? null;
}
