import { h, svg } from "./dom.js";

const height = 200;
const colours = 6;

/** Numbers are only used to draw; what is read are the strings of the card. */
const size = (value) => Number(value) || 0;

/** Drawn to the width there is, and again when that changes, so that its words keep their size. */
export function drawChart(node) {
  const shape = { bar: drawBars, line: drawLines, pie: drawPie }[node.chart];
  const onePerCategory = node.chart === "pie";
  const names = onePerCategory ? node.categories : node.series.map((series) => series.name);
  const picture = svg("svg", { role: "img", "aria-label": `${node.title}. ${inWords(node)}` });
  const fill = (width) => {
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    picture.replaceChildren(...shape(node, width).filter(Boolean));
  };
  fill(480);
  new ResizeObserver(([entry]) => entry.contentRect.width > 0 && fill(Math.round(entry.contentRect.width))).observe(picture);
  const legend = names.map((name, place) =>
    h(
      "li",
      {},
      h("i", { class: `series-${place % colours}` }),
      h("span", {}, name),
      onePerCategory ? h("b", {}, node.series[0]?.values[place] ?? "") : null,
    ),
  );
  return h(
    "figure.card-chart",
    {},
    h("figcaption", {}, node.title),
    picture,
    legend.length > 1 || onePerCategory ? h("ul.legend", {}, legend) : null,
  );
}

function inWords(node) {
  return node.series
    .map((series) => `${series.name}: ${node.categories.map((category, place) => `${category} ${series.values[place] ?? ""}`).join(", ")}`)
    .join(". ");
}

const frame = { left: 8, right: 8, top: 20, bottom: 26 };
const innerHeight = height - frame.top - frame.bottom;
const innerWidth = (width) => width - frame.left - frame.right;

function scaleOf(node) {
  const all = node.series.flatMap((series) => series.values.map(size));
  const top = Math.max(0, ...all);
  const bottom = Math.min(0, ...all);
  const span = top - bottom || 1;
  return (value) => frame.top + ((top - value) / span) * innerHeight;
}

function axis(node, y, width) {
  const step = innerWidth(width) / node.categories.length;
  const every = Math.ceil(node.categories.length / 8);
  return [
    svg("line", { x1: frame.left, x2: width - frame.right, y1: y(0), y2: y(0), class: "axis" }),
    ...node.categories.map((category, place) =>
      place % every === 0
        ? svg(
            "text",
            { x: frame.left + step * (place + 0.5), y: height - 8, class: "axis-label", "text-anchor": "middle" },
            shorten(category, (step * every) / 7.5),
          )
        : null,
    ),
  ];
}

function shorten(text, letters) {
  const room = /\p{Script=Han}/u.test(text) ? letters / 1.7 : letters;
  return text.length <= room ? text : `${text.slice(0, Math.max(1, Math.floor(room) - 1))}…`;
}

function drawBars(node, width) {
  const y = scaleOf(node);
  const step = innerWidth(width) / node.categories.length;
  const bar = Math.min(46, (step * 0.68) / node.series.length);
  const bars = node.categories.flatMap((category, place) =>
    node.series.flatMap((series, nth) => {
      const value = size(series.values[place]);
      const x = frame.left + step * (place + 0.5) + (nth - node.series.length / 2) * bar;
      const label = node.series.length * node.categories.length <= 12;
      return [
        svg(
          "rect",
          {
            x: x + 1,
            width: Math.max(1, bar - 2),
            y: Math.min(y(value), y(0)),
            height: Math.max(1.5, Math.abs(y(value) - y(0))),
            rx: Math.min(4, bar / 4),
            class: `series-${nth % colours}`,
          },
          svg("title", {}, `${category} · ${series.name}: ${series.values[place] ?? ""}`),
        ),
        label
          ? svg(
              "text",
              { x: x + bar / 2, y: Math.min(y(value), y(0)) - 5, class: "bar-label", "text-anchor": "middle" },
              shorten(series.values[place] ?? "", Math.max(bar, step / node.series.length) / 6),
            )
          : null,
      ];
    }),
  );
  return [...axis(node, y, width), ...bars];
}

function drawLines(node, width) {
  const y = scaleOf(node);
  const step = innerWidth(width) / node.categories.length;
  const x = (place) => frame.left + step * (place + 0.5);
  const lines = node.series.flatMap((series, nth) => {
    const points = series.values.map((value, place) => [x(place), y(size(value))]);
    const path = points.map(([px, py], place) => `${place === 0 ? "M" : "L"}${px} ${py}`).join("");
    const area = points.length > 1 ? `${path}L${x(points.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z` : "";
    return [
      node.series.length === 1 && area ? svg("path", { d: area, class: `area series-${nth % colours}` }) : null,
      svg("path", { d: path, class: `line stroke-${nth % colours}` }),
      ...points.map(([cx, cy], place) =>
        svg(
          "circle",
          { cx, cy, r: 3.4, class: `dot stroke-${nth % colours}` },
          svg("title", {}, `${node.categories[place]} · ${series.name}: ${series.values[place]}`),
        ),
      ),
    ];
  });
  return [...axis(node, y, width), ...lines];
}

function drawPie(node, width) {
  const values = (node.series[0]?.values ?? []).map((value) => Math.max(0, size(value)));
  const whole = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = 62;
  const around = 2 * Math.PI * radius;
  let before = 0;
  return values.map((value, place) => {
    const part = (value / whole) * around;
    const gap = values.length > 1 ? 2.5 : 0;
    const piece = svg(
      "circle",
      {
        cx: width / 2,
        cy: height / 2,
        r: radius,
        fill: "none",
        class: `ring stroke-${place % colours}`,
        "stroke-dasharray": `${Math.max(0.01, part - gap)} ${around}`,
        "stroke-dashoffset": -before,
        transform: `rotate(-90 ${width / 2} ${height / 2})`,
      },
      svg("title", {}, `${node.categories[place]}: ${node.series[0]?.values[place] ?? ""}`),
    );
    before += part;
    return piece;
  });
}
