import { oneOf, type Random } from "../support/random";

/** Texts that would do harm or draw something where they are taken for more than text. */
export const hostileTexts: readonly string[] = [
  "<!channel>",
  "<!here|here> <@U012AB3CD> <#C012AB3CD|general>",
  '<at id=all></at> <at user_id="all">所有人</at>',
  "@everyone @channel @所有人",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[点这里](https://evil.example) <https://evil.example|invoice>",
  "*B* _i_ ~s~ `c` **b** # h | t | > q",
  "<font color='red'>r</font><text_tag color='red'>x</text_tag>",
  "'; DROP TABLE customers; --",
  "1 OR 1=1",
  "\" UNION SELECT password FROM people WHERE ''='",
  "${process.env.HOME} {{constructor.constructor('return 1')()}} #{7*7}",
  '{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"<!channel>"}}]}',
  '{"schema":"2.0","body":{"elements":[]}}',
  "__proto__",
  "constructor",
  "../../../../etc/passwd\u0000.png",
  ":boom: :+1: :skull_and_crossbones:",
  "👩‍👩‍👧‍👦🎉🏴‍☠️",
  "\ud83d half an emoji \udc00",
  "a\u0000b\u0007c\u001b[31md\u009b",
  "exe.\u202ecod \u2066x\u2069 \u200f\u200b\ufeff",
  "Z̴̡̢̛̛͖̘a̷̡l̶g̸o̵",
  "١٢٣٤ ৪৫৬ Ⅳ ½ ∞ ²",
  "ＦＵＬＬ　ＷＩＤＴＨ　１２３",
  "=cmd|' /C calc'!A0",
  "%s%s%n %00 %0d%0aSet-Cookie: a=b",
  "𝕳𝖊𝖑𝖑𝖔 ﷽ ꧁꧂",
  "null undefined NaN true -0 1e999",
];

/** Answers that are no number, no day and none of the choices. */
export const wrongFor: Readonly<Record<"number" | "day" | "choice" | "yesNo", readonly string[]>> = {
  number: [
    "abc",
    "1e9",
    "NaN",
    "Infinity",
    "0x10",
    "--5",
    "5..5",
    "½",
    "∞",
    "五",
    "1 OR 1=1",
    "<!channel>",
    "١٢٣",
    "9".repeat(60),
    "0.".padEnd(60, "1"),
  ],
  day: ["2026-02-30", "2026-13-01", "0000-00-00", "99999-01-01", "soon", "'; --", "<at id=all></at>", "2026-11-25T10:00", "昨天<script>"],
  choice: ["nothing of the kind", "__proto__", "constructor", "toString", "<!channel>", "'; DROP TABLE x; --", "-1", "🎉"],
  yesNo: ["maybe", "2", "<!here>"],
};

const spaces = [" ", "\t", "\n", "\u00a0", "\u3000", "\r\n", "\u200b"];
const signs = Array.from("!@#$%^&*()_+-=[]{}|;:'\",.<>/?\\~`，。、；：？！“”【】《》￥");
const wide = Array.from(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
);

function repeated(random: Random, all: readonly string[], most: number): string {
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => oneOf(random, all)).join("");
}

function anyCharacters(random: Random): string {
  const length = 1 + Math.floor(random() * 60);
  return Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 0xffff))).join("");
}

/** Pasted from a spreadsheet that has nothing to do with us. */
function table(random: Random): string {
  const rows = 1 + Math.floor(random() * 12);
  return Array.from({ length: rows }, () => Array.from({ length: 4 }, () => oneOf(random, hostileTexts)).join("\t")).join("\n");
}

const makers: readonly ((random: Random) => string)[] = [
  (random) => oneOf(random, hostileTexts),
  (random) => `${oneOf(random, hostileTexts)} ${oneOf(random, hostileTexts)}`,
  (random) => repeated(random, spaces, 20),
  (random) => repeated(random, signs, 40),
  (random) => repeated(random, wide, 30),
  (random) => repeated(random, signs.concat(wide, spaces), 200),
  anyCharacters,
  table,
  (random) => oneOf(random, hostileTexts).repeat(1 + Math.floor(random() * 40)),
  // Rare, because each is as long as a pasted book.
  (random) => (random() < 0.1 ? "长a\t<!channel>".repeat(1_900) : oneOf(random, hostileTexts)),
];

/** Something that means nothing we do. */
export function nonsense(random: Random): string {
  return oneOf(random, makers)(random);
}

/** What people say, broken: cut off, doubled, with hostile words put into it. It may still mean something. */
export function broken(random: Random, said: string): string {
  const at = Math.floor(random() * said.length);
  const inside = oneOf(random, hostileTexts);
  const ways = [
    said.slice(0, at),
    said.slice(at),
    `${said.slice(0, at)} ${inside} ${said.slice(at)}`,
    `${said.slice(0, at)}${oneOf(random, spaces)}${said.slice(at)}`,
    `${said} ${inside}`,
    `${inside} ${said}`,
    said.replace(/[\d.]+/g, () => oneOf(random, wrongFor.number)),
    said.replace(/[A-Z]+-?\d+/g, () => oneOf(random, hostileTexts)),
    `${said}\n${said}\n${said}`,
    Array.from(said).toReversed().join(""),
  ];
  return oneOf(random, ways);
}
