import { plainNumber } from "./numbers";
import { scan, type Found } from "./found";
import type { DueFrom } from "../../../domain/shared/payment-terms";
import { findInstalments } from "./instalments";

const from: readonly (readonly [RegExp, DueFrom])[] = [
  [/月结\s?(\d+|[一二三四五六七八九十]+)\s?天/, "monthEnd"],
  [/(\d+)\s?days?\s?(?:after |from )?(?:month[- ]?end|EOM)|EOM\s?\+?\s?(\d+)/i, "monthEnd"],
  [
    /\bnet[- ]?(\d+)\b(?!\s?(?:days )?(?:from|after) (?:the )?(?:order|shipment|shipping|delivery|month))|\bn\/?(\d{2})\b|(\d+)\s?days\s?(?:net|(?:from|after) (?:the )?invoice)|(?:开票|票到)后?\s?(\d+)\s?天/i,
    "invoice",
  ],
  [/(?:发货|出货)后\s?(\d+)\s?天|(?:net[- ]?)?(\d+)\s?(?:days? )?(?:after|from) (?:the )?(?:shipment|shipping)/i, "shipment"],
  [/(?:到货|收货|签收)后\s?(\d+)\s?天|(?:net[- ]?)?(\d+)\s?(?:days? )?(?:after|from) (?:the )?(?:delivery|receipt)/i, "delivery"],
  [/(?:下单)后\s?(\d+)\s?天|(?:net[- ]?)?(\d+)\s?(?:days? )?(?:after|from) (?:the )?order/i, "order"],
];

/** Payment terms: 月结60天, net 30, 款到发货, 货到付款, prepaid, COD, 预付30%，余款发货后30天. */
export function findTerms(text: string): Found[] {
  return [...findInstalments(text, findRules), ...findRules(text)];
}

function findRules(text: string): Found[] {
  return [
    ...from.flatMap(([pattern, start]) =>
      scan(text, pattern, (match) => {
        const days = plainNumber(match.slice(1).find((part) => part !== undefined) ?? "");
        return days === null ? null : { kind: "terms", value: { days: Number(days), from: start } };
      }),
    ),
    ...scan(text, /款到发货|先款后货|全款预付|预付全款|全额预付|prepaid|prepay(?:ment)?|cash in advance|payment in advance|CIA\b/i, () => ({
      kind: "terms",
      value: { days: 0, from: "prepaid" },
    })),
    ...scan(text, /货到付款|货到款清|cash on delivery|payment on delivery|\bCOD\b/i, () => ({
      kind: "terms",
      value: { days: 0, from: "delivery" },
    })),
  ];
}
