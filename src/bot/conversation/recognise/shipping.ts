import { plainNumber } from "./numbers";
import { scan, type Found } from "./found";

const carriers =
  /顺丰(?:快递|速运)?|中通(?:快递)?|圆通(?:快递)?|申通(?:快递)?|韵达(?:快递)?|德邦(?:物流|快递)?|京东(?:物流|快递)?|跨越(?:速运)?|安能(?:物流)?|邮政|EMS|极兔|壹米滴答|\bSF(?: ?Express)?\b(?!\d)|\bDHL\b|\bFedEx\b|\bUPS\b|\bTNT\b|\bZTO\b|\bYTO\b|\bSTO\b|\bJD(?: Logistics)?\b|\bDeppon\b|\bMaersk\b/i;
const pickup =
  /客户(?:自己|亲自|派车|派人|那边|开车|过来|上门|今天|刚才?){0,4}(?:来|过来)?(?:拉|提|取|拿)(?:走|货|了)*|(?:the )?customer(?:s| has)? (?:came|come|drove|turned up|showed up)(?: (?:in|by|over|round|here))?(?:,| and| to)? (?:pick(?:ed)?|collect(?:ed)?|fetch(?:ed)?|got|took)(?: (?:it|them|the goods|everything))?(?: up)?|(?:collected|fetched|picked up) by (?:the )?(?:customer|client)|客户?自提|客户?自取|自提|上门自提|客户来拉|客户(?:自己)?来(?:提|取)|customer (?:picks?|collects?|picked|will pick|pick)(?:[- ]?(?:it|them))?(?:[- ]?up)?|(?:自己|派车|派人|开车)(?:派车|派人|开车)?(?:来|过来)(?:拉|提|取|拿)(?:走|货|了)*|customer pick-?up|self[- ]?pick-?up|(?:picked|collected) (?:it )?(?:up )?by (?:the )?(?:customer|client)|(?:the )?customer is (?:picking|collecting)(?: it)?(?: up)?|ex works pick-?up/i;

/** A number behind the carrier's name is its waybill: 中通 7531…, "DHL 4412345678". */
const behindCarrier = new RegExp(
  `(?<=(?:${carriers.source})\\s?[:：#,，]?\\s?(?:单号|运单号?)?\\s?)[A-Za-z]{0,4}\\d{8,20}(?![A-Za-z0-9])`,
  "i",
);

/** A document and a long number and nothing else: "SO-13 99887766". */
const behindDocument = /(?<=^\s*(?:SO|OB)\s?[-#]?\s?\d{1,9}[\s:：,，]{1,3})[A-Za-z]{0,4}\d{8,20}(?=\s*$)/i;

/** Carrier, tracking number and parcels of a shipment. */
export function findShipping(text: string): Found[] {
  return [
    ...scan(
      text,
      /(?:单号|运单号?|快递号|tracking(?: (?:no\.?|number|#))?|trk|awb|waybill)\s*[:：#是]?\s*([A-Za-z]{0,4}\d[\dA-Za-z-]{6,24})/i,
      (match) => ({
        kind: "tracking",
        value: match[1] ?? "",
      }),
    ),
    ...scan(text, /(?<![A-Za-z0-9])(?:SF|YT|ZT|JD[VXKA]?|JT|DPK?|KY|1Z|EMS|LP)[A-Z]{0,3}\d[\dA-Z]{8,20}(?![A-Za-z0-9])/i, (match) => ({
      kind: "tracking",
      value: match[0].toUpperCase(),
    })),
    ...scan(text, behindDocument, (match) => ({ kind: "tracking", value: match[0].toUpperCase() })),
    ...scan(text, behindCarrier, (match) => ({ kind: "tracking", value: match[0].toUpperCase() })),
    ...scan(text, pickup, () => ({ kind: "carrier", value: "customer pickup" })),
    ...scan(text, carriers, (match) => ({ kind: "carrier", value: match[0] })),
    ...scan(
      text,
      /(?:共|一共|分)?\s?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:箱|件|包裹|个包裹|托盘?|parcels?|packages?|pkgs?|cartons?|ctns?|pallets?|boxes|box)(?![A-Za-z])/i,
      (match) => {
        const count = plainNumber(match[1] ?? "");
        return count === null ? null : { kind: "parcels", value: Number(count) };
      },
    ),
  ];
}

/** Words that, on their own, can only count packages. */
export function isParcelWord(typed: string): boolean {
  return /parcel|package|pkg|包裹|托|pallet/i.test(typed);
}
