/* Elements are made here and nowhere else; what comes from an article is only ever set as text. */
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);

function make(tag, traits, ...children) {
  return dressed(document.createElement(tag), traits, children);
}

function draw(tag, traits, ...children) {
  return dressed(document.createElementNS(SVG, tag), traits, children);
}

function dressed(element, traits, children) {
  for (const [name, value] of Object.entries(traits || {})) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "hue") element.style.setProperty("--hue", value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function fill(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/* A stretch of foreign text: its writing direction stays inside it. */
const bdi = (text, most) => make("bdi", {}, most ? cut(text, most) : text);

function cut(text, most) {
  const letters = Array.from(text.slice(0, 4 * most + 8));
  return letters.length > most ? letters.slice(0, most - 1).join("").trimEnd() + "…" : text;
}

const plural = (count, word) => (count ? `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}` : `no ${word}`);

const ICONS = {
  close: "M6 6l12 12M18 6L6 18", plus: "M12 5v14M5 12h14", minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5", search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L21 21",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  sun: "M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M19 5l-1.7 1.7M6.7 17.3L5 19",
};

function icon(name) {
  return draw("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    draw("path", { d: ICONS[name], fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round" }));
}
