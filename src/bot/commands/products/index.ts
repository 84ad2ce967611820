import type { Command } from "../define-command";
import { productCreate } from "./product-create.command";
import { productList } from "./product-list.command";
import { productPrice } from "./product-price.command";
import { productShow } from "./product-show.command";
import { productUpdate } from "./product-update.command";

export const productsCommands: readonly Command[] = [productCreate, productList, productPrice, productShow, productUpdate];
