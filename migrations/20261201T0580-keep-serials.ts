import type { Migration } from "./migration";

const id = "CHAR(26) CHARACTER SET ascii COLLATE ascii_bin";
const options = "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci";

/** Single pieces by their serial numbers: where each is, the stock moves it was part of, who has picked it and what it came back with. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE products
    ADD COLUMN tracks_serials TINYINT(1) NOT NULL DEFAULT 0,
    ADD COLUMN warranty_months INT NULL,
    ADD CONSTRAINT products_warranty CHECK (warranty_months IS NULL OR (warranty_months >= 1 AND warranty_months <= 600)),
    ADD CONSTRAINT products_serials CHECK (tracks_serials = 0 OR tracks_stock = 1)`);
  await run(`ALTER TABLE stocktake_lines ADD COLUMN serials JSON NULL`);
  await run(`
    CREATE TABLE IF NOT EXISTS serials (
      id ${id} PRIMARY KEY,
      product_id ${id} NOT NULL,
      number VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      place_id ${id} NULL,
      lot_id ${id} NOT NULL DEFAULT '',
      created_at DATETIME(3) NOT NULL,
      UNIQUE KEY serials_number (product_id, number),
      KEY serials_by_number (number),
      KEY serials_at (product_id, place_id, lot_id),
      CONSTRAINT serials_product FOREIGN KEY (product_id) REFERENCES products (id),
      CONSTRAINT serials_in_one_place CHECK (state IN ('inStock', 'sold', 'gone') AND (state = 'inStock') = (place_id IS NOT NULL))
    ) ${options}`);
  await run(`
    CREATE TABLE IF NOT EXISTS serial_moves (
      move_id ${id} NOT NULL,
      serial_id ${id} NOT NULL,
      line_id ${id} NULL,
      PRIMARY KEY (move_id, serial_id),
      KEY serial_moves_serial (serial_id, move_id),
      CONSTRAINT serial_moves_of_serial FOREIGN KEY (serial_id) REFERENCES serials (id),
      CONSTRAINT serial_moves_of_move FOREIGN KEY (move_id) REFERENCES stock_moves (id)
    ) ${options}`);
  await run(`
    CREATE TABLE IF NOT EXISTS picked_serials (
      serial_id ${id} PRIMARY KEY,
      outbound_id ${id} NOT NULL,
      order_line_id ${id} NOT NULL,
      KEY picked_serials_outbound (outbound_id),
      CONSTRAINT picked_serials_serial FOREIGN KEY (serial_id) REFERENCES serials (id)
    ) ${options}`);
  await run(`
    CREATE TABLE IF NOT EXISTS return_serials (
      return_line_id ${id} NOT NULL,
      serial_id ${id} NOT NULL,
      return_id ${id} NOT NULL,
      came TINYINT(1) NOT NULL DEFAULT 0,
      PRIMARY KEY (return_line_id, serial_id),
      KEY return_serials_return (return_id),
      KEY return_serials_serial (serial_id),
      CONSTRAINT return_serials_of_serial FOREIGN KEY (serial_id) REFERENCES serials (id)
    ) ${options}`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS return_serials`);
  await run(`DROP TABLE IF EXISTS picked_serials`);
  await run(`DROP TABLE IF EXISTS serial_moves`);
  await run(`DROP TABLE IF EXISTS serials`);
  await run(`ALTER TABLE stocktake_lines DROP COLUMN serials`);
  await run(`ALTER TABLE products DROP CONSTRAINT products_serials`);
  await run(`ALTER TABLE products DROP CONSTRAINT products_warranty`);
  await run(`ALTER TABLE products DROP COLUMN warranty_months, DROP COLUMN tracks_serials`);
};
