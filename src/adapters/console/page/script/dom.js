/**
 * Elements are only ever made here, and text only ever becomes text nodes: nothing that somebody typed can turn
 * into markup.
 *
 * @param {string} tag "div", or "div.name.other" with classes
 * @param {Record<string, unknown>} [props] `on…` = listeners, `class`, `dataset`, booleans and attributes
 * @param {...(Node | string | null | undefined | false | (Node | string | null | undefined | false)[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(props)) set(element, key, value);
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

function set(element, key, value) {
  if (value === null || value === undefined || value === false) return;
  if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
  else if (key === "class") element.className = `${element.className} ${value}`.trim();
  else if (key === "dataset") Object.assign(element.dataset, value);
  else if (key === "value") element.value = value;
  else element.setAttribute(key, value === true ? "" : String(value));
}

const svgSpace = "http://www.w3.org/2000/svg";

/** @returns {SVGElement} */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(svgSpace, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  for (const child of children.flat()) if (child) element.append(child);
  return element;
}

const paths = {
  clip: "M20 11.500 12 19.500a5 5 0 0 1-7-7l8.500-8.500a3.400 3.400 0 0 1 4.800 4.800L9.800 17.300a1.700 1.700 0 0 1-2.400-2.400l7.600-7.600",
  send: "M4 12 20 4.5 15.500 20l-3.600-6.300L4 12Zm7.900 1.700L20 4.500",
  close: "M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h10",
  beside: "M4 5h16v14H4zM12 5v14",
  down: "M6 9.500l6 6 6-6",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10Z",
  auto: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 0v16",
  retry: "M19 12a7 7 0 1 1-2-4.900M19 4v4h-4",
  warning: "M12 4 21 19.500H3L12 4Zm0 6v4.500m0 2.300v.2",
};

export function icon(name) {
  return svg(
    "svg",
    {
      viewBox: "0 0 24 24",
      class: "icon",
      "aria-hidden": "true",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": "1.8",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
    svg("path", { d: paths[name] }),
  );
}
