import type { StockStore } from "../../../domain/stock/stock-store";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { insert, update } from "../table";
import { warehouses } from "./stock-tables";

/** So many are named to whoever would close the warehouse. */
const mostNamed = 5;

/** What has to be finished in a warehouse before it is closed. */
const openDocuments = `
  SELECT number FROM sales_orders WHERE warehouse_id = ? AND state IN ('pendingApproval', 'pendingPayment', 'pendingShipment')
  UNION SELECT number FROM outbounds WHERE warehouse_id = ? AND state IN ('waiting', 'ready', 'picking')
  UNION SELECT number FROM transfers WHERE (from_warehouse_id = ? OR to_warehouse_id = ?) AND state IN ('draft', 'sent', 'partlyReceived')
  UNION SELECT number FROM requisitions WHERE warehouse_id = ? AND state IN ('suggested', 'pendingApproval', 'approved')
  UNION SELECT number FROM purchase_orders WHERE warehouse_id = ? AND state IN ('draft', 'pendingApproval', 'confirmed', 'partlyReceived')
  UNION SELECT number FROM returns WHERE warehouse_id = ? AND state IN ('requested', 'approved', 'received')
  UNION SELECT number FROM stocktakes WHERE warehouse_id = ? AND state IN ('counting', 'pendingApproval')
  ORDER BY number LIMIT ?`;

export function warehouseRows(sql: Sql): Pick<StockStore, "addWarehouse" | "saveWarehouse" | "openDocumentsIn"> {
  return {
    async addWarehouse(warehouse) {
      await insert(sql, warehouses, [{ ...warehouse }]);
      await refreshLookup(sql, "warehouse", [warehouse.id]);
    },
    async saveWarehouse({ id, ...warehouse }) {
      await update(sql, warehouses, warehouse, "WHERE id = ?", [id]);
      await refreshLookup(sql, "warehouse", [id]);
    },
    async openDocumentsIn(id) {
      const rows = await sql.rows<{ number: string }>(openDocuments, [...Array.from({ length: 8 }, () => id), mostNamed]);
      return rows.map(({ number }) => number);
    },
  };
}
