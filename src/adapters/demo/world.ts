import { readFileSync } from "node:fs";
import path from "node:path";

/** The demo company as it is written down in `world.json`: Wednesday, 25 November 2026, 10:00 in Shanghai. */
export interface World {
  readonly now: string;
  readonly timeZone: string;
  readonly company: { readonly zh: string; readonly en: string; readonly baseCurrency: string };
  readonly accounts: readonly { readonly id: string; readonly zh: string; readonly en: string; readonly currency: string }[];
  readonly people: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly role: string;
    readonly manager?: string;
    readonly warehouse?: string;
    readonly title?: string;
    readonly speaks: readonly ("zh" | "en")[];
  }[];
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly short?: string;
    readonly en?: string;
    readonly owner: string;
    readonly currency: string;
    readonly terms?: { readonly days: number; readonly from: string };
    readonly creditLimit?: string;
    readonly prospect?: boolean;
  }[];
  readonly contacts: readonly {
    readonly id: string;
    readonly customer: string;
    readonly name: string;
    readonly called?: string;
    readonly phone?: string;
    readonly email?: string;
  }[];
  readonly suppliers: readonly {
    readonly id: string;
    readonly name: string;
    readonly short?: string;
    readonly en?: string;
    readonly supplies: readonly string[];
  }[];
  readonly warehouses: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly products: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly base: string;
    readonly units: Readonly<Record<string, string>>;
    readonly price: string;
    readonly lots?: boolean;
  }[];
  readonly stock: readonly {
    readonly product: string;
    readonly warehouse: string;
    readonly onHand: string;
    readonly reserved: string;
    readonly safety?: string;
    readonly lot?: string;
    readonly expiry?: string;
  }[];
  readonly leads: readonly {
    readonly id: string;
    readonly company: string;
    readonly contact: string;
    readonly phone: string;
    readonly source: string;
    readonly state: string;
    readonly owner?: string;
  }[];
  readonly deals: readonly {
    readonly id: string;
    readonly customer: string;
    readonly title: string;
    readonly stage: string;
    readonly amount: string;
    readonly currency: string;
    readonly owner: string;
    readonly close: string;
  }[];
  readonly quotes: readonly {
    readonly id: string;
    readonly deal: string;
    readonly customer: string;
    readonly version: number;
    readonly state: string;
    readonly awaits?: string;
    readonly owner: string;
    readonly lines: readonly WorldLine[];
  }[];
  readonly contracts: readonly {
    readonly id: string;
    readonly customer: string;
    readonly title: string;
    readonly state: string;
    readonly owner: string;
    readonly end: string;
  }[];
  readonly orders: readonly {
    readonly id: string;
    readonly customer: string;
    readonly state: string;
    readonly awaits?: string;
    readonly owner: string;
    readonly warehouse?: string;
    readonly lines: readonly (WorldLine & { readonly backordered?: string })[];
  }[];
  readonly outbounds: readonly { readonly id: string; readonly order: string; readonly state: string }[];
  readonly requisitions: readonly {
    readonly id: string;
    readonly product: string;
    readonly qty: string;
    readonly state: string;
    readonly awaits?: string;
    readonly by?: string;
    readonly order?: string;
  }[];
  readonly purchaseOrders: readonly {
    readonly id: string;
    readonly supplier: string;
    readonly state: string;
    readonly due: string;
    readonly lines: readonly { readonly product: string; readonly qty: string; readonly received: string }[];
  }[];
  readonly returns: readonly {
    readonly id: string;
    readonly order: string;
    readonly lines: readonly { readonly product: string; readonly qty: string }[];
  }[];
  readonly tickets: readonly {
    readonly id: string;
    readonly customer: string;
    readonly subject: string;
    readonly state: string;
    readonly owner: string;
  }[];
  readonly invoices: readonly {
    readonly id: string;
    readonly customer: string;
    readonly order: string;
    readonly amount: string;
    readonly currency: string;
    readonly state: "requested" | "issued";
    readonly due?: string;
  }[];
  readonly payments: readonly {
    readonly id: string;
    readonly customer: string;
    readonly amount: string;
    readonly currency: string;
    readonly date: string;
    readonly state: string;
    readonly allocations: readonly { readonly invoice: string; readonly amount: string }[];
  }[];
  readonly todos: readonly { readonly id: string; readonly for: string; readonly do: string; readonly due: string }[];
}

interface WorldLine {
  readonly product: string;
  readonly qty: string;
  readonly price: string;
}

export function readWorld(): World {
  return JSON.parse(readFileSync(path.join(__dirname, "world.json"), "utf8")) as World;
}
