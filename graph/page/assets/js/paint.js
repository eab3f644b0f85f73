/* Nodes and names on the canvas. Names keep their size on the screen, and give way to more important names. */
const looks = new Map(book.kinds.map((kind) => [kind.name, { outline: new Path2D(kind.outline), sign: new Path2D(kind.sign) }]));
const widths = new Map();
const CELL = 48;
const LEAST_RADIUS = 3;
const WEIGHTY = 16;
let colours = {};
let order = [];

function mixColours() {
  colours = { paper: ink("--paper"), ink: ink("--ink"), muted: ink("--muted"), accent: ink("--accent"), sans: ink("--sans"), serif: ink("--serif") };
}

/* Large nodes last, so that they lie on top; their names are placed first. */
function sortNodes() {
  order = [...drawnNodes.values()].filter((node) => seen.things.has(node.id)).sort((a, b) => a.size - b.size);
}

function paint(context) {
  const scale = network.getScale();
  for (const node of order) paintNode(context, node, scale);
  const taken = new Map();
  const signs = new Map();
  for (const node of order) claimRoom(signs, roomOf(node, scale), false);
  for (const node of [...order].reverse().sort((a, b) => standing(b.id) - standing(a.id))) paintName(context, node, scale, taken, signs);
}

const standing = (id) => (id === focus.id ? 3 : id === hovered ? 2 : focus.near.has(id) ? 1 : 0);
const faint = (id) => focus.id !== null && !focus.near.has(id);
const radiusOf = (node, scale) => Math.max(node.size, LEAST_RADIUS / scale);
const placeOf = (id) => network.body.nodes[id];

function paintNode(context, node, scale) {
  const { x, y } = placeOf(node.id);
  const thing = thingOf(node.id);
  const look = looks.get(kindOf(thing).name);
  const unit = radiusOf(node, scale) / 12;
  context.save();
  context.translate(x - 12 * unit, y - 12 * unit);
  context.scale(unit, unit);
  context.lineJoin = "round";
  if (faint(node.id)) context.globalAlpha = 0.2;
  paintSign(context, thing, look, 1 / (unit * scale), unit * scale);
  context.restore();
  if (node.id === focus.id) ring(context, x, y, radiusOf(node, scale) + 5 / scale, 2.5 / scale);
}

function paintSign(context, thing, look, pixel, size) {
  const hollow = thing.type === "quote" || !thing.named;
  const hue = tone(kindOf(thing));
  context.lineWidth = 4 * pixel;
  context.strokeStyle = colours.paper;
  context.stroke(look.outline);
  context.fillStyle = hollow ? colours.paper : hue;
  context.fill(look.outline);
  context.lineWidth = 1.6 * pixel;
  context.strokeStyle = hue;
  context.stroke(look.outline);
  if (size < 0.55) return;
  context.fillStyle = hollow ? hue : colours.paper;
  context.fill(look.sign);
}

function ring(context, x, y, radius, width) {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colours.accent;
  context.stroke();
  context.restore();
}

function lettering(node) {
  const thing = thingOf(node.id);
  if (thing.type === "quote") return { size: 12, style: "italic 400", face: colours.serif, colour: colours.muted };
  const large = Math.min(12.5 + Math.max(0, node.size - 14) * 0.22, 16);
  return { size: large, style: `${thing.named ? "" : "italic "}${node.size > 16 ? 600 : 500}`, face: colours.sans, colour: thing.named ? colours.ink : colours.muted };
}

function widthOf(context, text, letter) {
  const key = letter.style + "|" + text;
  if (!widths.has(key)) {
    context.font = `${letter.style} 100px ${letter.face}`;
    widths.set(key, context.measureText(text).width / 100);
  }
  return widths.get(key) * letter.size;
}

function paintName(context, node, scale, taken, signs) {
  const letter = lettering(node);
  const rows = node.label.split("\n");
  const { x, y } = placeOf(node.id);
  const top = y * scale + radiusOf(node, scale) * scale + 5;
  const half = Math.max(...rows.map((row) => widthOf(context, row, letter))) / 2;
  const box = { left: x * scale - half, right: x * scale + half, top, bottom: top + rows.length * letter.size * 1.2 };
  const weighty = standing(node.id) > 1 || node.size > WEIGHTY;
  if (!weighty && !isFree(signs, box)) return;
  if (!claimRoom(taken, box, standing(node.id) < 2)) return;
  context.save();
  if (faint(node.id)) context.globalAlpha = 0.25;
  context.font = `${letter.style} ${letter.size / scale}px ${letter.face}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4 / scale;
  context.strokeStyle = colours.paper;
  context.fillStyle = letter.colour;
  rows.forEach((row, index) => {
    const line = (top + index * letter.size * 1.2) / scale;
    context.strokeText(row, x, line);
    context.fillText(row, x, line);
  });
  context.restore();
}

function roomOf(node, scale) {
  const [x, y, reach] = [placeOf(node.id).x * scale, placeOf(node.id).y * scale, radiusOf(node, scale) * scale * 0.8];
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function cellsOf(box) {
  const cells = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) cells.push(column + ":" + row);
  }
  return cells;
}

function isFree(taken, box) {
  const meets = (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
  return !cellsOf(box).some((cell) => (taken.get(cell) || []).some(meets));
}

/* Takes the room, unless it must be free and is not. */
function claimRoom(taken, box, politely) {
  if (politely && !isFree(taken, box)) return false;
  cellsOf(box).forEach((cell) => gather(taken, cell, box));
  return true;
}
