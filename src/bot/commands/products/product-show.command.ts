import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { productOf } from "../typed-values";
import { grammar } from "./product-show.grammar";

export const productShow = defineCommand({
  ...grammar,
  async handle({ tx }, { product }) {
    return showRecord("product", (await productOf(tx, product.id)).id);
  },
});
