import type { ExchangeRateStore } from "../../../domain/shared/exchange-rates";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const exchangeRates = table("exchange_rates", { currency: column.text, day: column.day, rate: column.decimal });

export function exchangeRateStore(sql: Sql): ExchangeRateStore {
  return {
    async on(currencies, day) {
      const newest = new Map<string, string>();
      for (const currency of new Set(currencies)) {
        const [row] = await select(sql, exchangeRates, "WHERE currency = ? AND day <= ? ORDER BY day DESC LIMIT 1", [currency, day]);
        if (row) newest.set(currency, row.rate);
      }
      return newest;
    },
    newest: (count) => select(sql, exchangeRates, "ORDER BY day DESC, currency LIMIT ?", [count]),
    async put({ currency, day, rate }) {
      await sql.run("INSERT INTO exchange_rates (currency, day, rate) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE rate = VALUES(rate)", [
        currency,
        day,
        rate,
      ]);
    },
  };
}
