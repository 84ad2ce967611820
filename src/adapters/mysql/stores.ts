import type { Stores } from "../../domain/shared/tx";
import type { Sql } from "./sql";

/** Every room's store on this database; a port without its store here does not compile. */
export const makeStore: { readonly [Name in keyof Stores]: (sql: Sql) => Stores[Name] } = {};
