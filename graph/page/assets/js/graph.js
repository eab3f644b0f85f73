/* The picture: vis-network holds places, edges, dragging and zooming; nodes and names are painted over it. */
const focus = { id: null, near: new Set() };
let network = null;
let edges = null;
let nodes = null;
let hovered = null;
const LARGE = 400;
const FOOT = 110;
const LEAST_VIEW = 0.35;

function startGraph() {
  const box = byId("canvas");
  const upright = box.clientHeight > 1.15 * box.clientWidth;
  nodes = new vis.DataSet(book.drawing.nodes.map((node) => placed(node, upright)));
  edges = new vis.DataSet(book.drawing.edges.map((edge) => ({ ...edge, hidden: true })));
  const busy = book.drawing.edges.length > LARGE;
  const options = { ...book.drawing.options };
  options.interaction = { ...options.interaction, hideEdgesOnDrag: busy, hideEdgesOnZoom: busy };
  network = new vis.Network(box, { nodes, edges }, options);
  network.on("afterDrawing", paint);
  network.on("click", clicked);
  watchers.push(showSeen);
  themed.push(() => { mixColours(); styleEdges(); network.redraw(); });
}

/* A tall screen has places of its own. */
function placed({ id, size, shape, x, y, tall }, upright) {
  return { id, size, shape, x: upright ? tall[0] : x, y: upright ? tall[1] : y, hidden: true };
}

function showSeen() {
  const changed = nodes.get({ filter: (node) => node.hidden === seen.things.has(node.id) });
  nodes.update(changed.map((node) => ({ id: node.id, hidden: !node.hidden })));
  sortNodes();
  styleEdges();
  network.redraw();
}

function styleEdges() {
  const styles = book.drawing.edges.map((edge) => edgeStyle(edge, claims.get(edge.id)));
  edges.update(styles.filter((style) => differs(style, edges.get(style.id))));
}

function differs(style, edge) {
  return style.hidden !== edge.hidden || style.width !== edge.width || !edge.color || style.color.color !== edge.color.color || style.color.opacity !== edge.color.opacity;
}

function edgeStyle(edge, claim) {
  const chosen = focus.id === edge.id;
  const colour = tone(relationOf(claim));
  return { id: edge.id, hidden: !seen.claims.has(edge.id), width: drawnEdges.get(edge.id).width + (chosen ? 2 : 0),
    color: { color: colour, highlight: colour, hover: colour, inherit: false, opacity: strength(claim) * (off(claim) ? 0.12 : 1) } };
}

const strength = (claim) => (claim.status === "former" ? 0.45 : 0.9) * (claim.certainty === "hedged" ? 0.6 : 1);

function off(claim) {
  if (focus.id === null || focus.id === claim.id) return false;
  return claims.has(focus.id) || (claim.subject !== focus.id && claim.object !== focus.id);
}

function focusOn(id) {
  const claim = claims.get(id);
  focus.id = id;
  focus.near = claim ? new Set([claim.subject, claim.object]) : id ? new Set([id, ...neighboursOf(id)]) : new Set();
  styleEdges();
  network.redraw();
}

function clicked(event) {
  const node = network.getNodeAt(event.pointer.DOM);
  const edge = node === undefined ? network.getEdgeAt(event.pointer.DOM) : undefined;
  choose(node !== undefined ? node : edge !== undefined ? edge : null);
}

/* The part of the stage that no panel covers, in pixels from its top left. */
function openRoom() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  if (byId("panel").hidden) return { width, height };
  const sheet = byId("panel").offsetWidth >= width - 2;
  return sheet ? { width, height: Math.max(120, height - byId("panel").offsetHeight) } : { width: Math.max(120, width - byId("panel").offsetWidth), height };
}

function look(position, scale) {
  const { clientWidth, clientHeight } = byId("canvas");
  const room = openRoom();
  const offset = { x: (room.width - clientWidth) / 2, y: (room.height - clientHeight) / 2 };
  network.moveTo({ position, scale, offset, animation: calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
}

/* The middle and the scale that show these nodes with their names. */
function view(ids) {
  const room = openRoom();
  const spots = ids.map((id) => ({ x: placeOf(id).x, y: placeOf(id).y, size: drawnNodes.get(id).size }));
  const [left, right] = [least(spots, (spot) => spot.x - spot.size), -least(spots, (spot) => -spot.x - spot.size)];
  const [top, bottom] = [least(spots, (spot) => spot.y - spot.size), -least(spots, (spot) => -spot.y - spot.size)];
  const margin = room.width < 700 ? 84 : 130;
  const scale = Math.min((room.width - margin) / (right - left + 1), (room.height - FOOT - 24) / (bottom - top + 1), 1.15);
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 + FOOT / 2.6 / scale };
  return { position, scale: Math.max(scale, 0.02) };
}

const least = (spots, measure) => spots.reduce((low, spot) => Math.min(low, measure(spot)), Infinity);

function fit(atOnce) {
  if (!order.length) return;
  const { position, scale } = view(order.map((node) => node.id));
  if (atOnce) network.moveTo({ position, scale });
  else look(position, scale);
}

function isOpen(id) {
  const at = network.canvasToDOM(placeOf(id));
  const room = openRoom();
  return at.x > 40 && at.y > 30 && at.x < room.width - 40 && at.y < room.height - 50;
}

/* Brings what was chosen where it can be seen: after a search with all it is tied to, where that fits. */
function bring(id, widely) {
  const claim = claims.get(id);
  const ends = (claim ? [claim.subject, claim.object] : [id]).filter((end) => drawnNodes.has(end));
  const near = widely ? [...focus.near].filter((end) => seen.things.has(end)) : ends;
  if (!ends.length || near.every(isOpen)) return;
  const wide = near.length ? view(near) : { scale: 0 };
  const { position, scale } = wide.scale > LEAST_VIEW ? wide : view(ends);
  look(position, Math.min(scale, Math.max(network.getScale(), 0.8)));
}

function zoom(factor) {
  const scale = Math.min(Math.max(network.getScale() * factor, 0.02), 6);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 150 } });
}
