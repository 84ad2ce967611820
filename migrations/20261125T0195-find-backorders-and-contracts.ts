import type { Migration } from "./migration";

/** The won cascade looks for a deal's contracts and for what is backordered of a product. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE contracts ADD KEY contracts_opportunity (opportunity_id)`);
  await run(
    `ALTER TABLE sales_order_lines DROP KEY sales_order_lines_product, ADD KEY sales_order_lines_product (product_id, backordered)`,
  );
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE sales_order_lines DROP KEY sales_order_lines_product, ADD KEY sales_order_lines_product (product_id)`);
  await run(`ALTER TABLE contracts DROP KEY contracts_opportunity`);
};
