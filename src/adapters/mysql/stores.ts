import type { Stores } from "../../domain/shared/tx";
import type { Sql } from "./sql";

/** Every room's store on this database. */
export const makeStore: { readonly [Name in keyof Stores]?: (sql: Sql) => Stores[Name] } = {};
