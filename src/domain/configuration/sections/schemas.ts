import { z } from "zod";
import { dueFromWords } from "../../shared/payment-terms";

/** What written parts of a configuration are made of. */
export const short = z.string().trim().min(1).max(200);
export const label = z.strictObject({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) });
export const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);
export const count = z.number().int().min(0).max(1_000_000);
export const day = z.iso.date();

const dueRule = {
  days: z.number().int().min(0).max(365),
  months: z.number().int().min(0).max(120).optional(),
  thenMonthEnd: z.boolean().optional(),
};
/** As `PaymentTerms`. */
export const terms = z.union([
  z.strictObject({ ...dueRule, from: z.enum(dueFromWords) }),
  z.strictObject({
    from: z.literal("instalments"),
    parts: z
      .array(z.strictObject({ ...dueRule, from: z.enum(dueFromWords), percent: decimal }))
      .min(1)
      .max(36),
  }),
]);
