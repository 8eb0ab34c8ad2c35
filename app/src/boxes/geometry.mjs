// Boxes as numbers: whole pixels of the picture, { x, y, width, height } from the left top corner. Nothing here knows
// a page.

const between = (least, value, most) => Math.min(Math.max(value, least), most);

/** The same with a place and a size that fit into a picture of `size` ({ width, height }). */
export function within(box, size) {
  const width = between(1, Math.round(box.width), size.width);
  const height = between(1, Math.round(box.height), size.height);
  return {
    ...box,
    x: between(0, Math.round(box.x), size.width - width),
    y: between(0, Math.round(box.y), size.height - height),
    width,
    height,
  };
}

/** The box from one point to another, whichever way it was drawn. */
export function spanned(one, other, size) {
  const side = (from, to, most) => [between(0, Math.round(Math.min(from, to)), most), between(0, Math.round(Math.max(from, to)), most)];
  const [left, right] = side(one.x, other.x, size.width);
  const [top, bottom] = side(one.y, other.y, size.height);
  return within({ x: left, y: top, width: right - left, height: bottom - top }, size);
}

/** The same elsewhere; at the edge of the picture it stops. */
export function moved(box, across, down, size) {
  return within({ ...box, x: box.x + across, y: box.y + down }, size);
}

/**
 * The same with sides moved: `grip.x` is −1 for the left side, 1 for the right one, 0 for neither; `grip.y` likewise.
 * A side stops one pixel before the opposite one, and at the edge of the picture.
 */
export function resized(box, grip, across, down, size) {
  const sides = (at, length, side, by, most) => {
    if (side < 0) {
      const start = between(0, Math.round(at + by), at + length - 1);
      return [start, at + length - start];
    }
    return [at, side > 0 ? between(1, Math.round(length + by), most - at) : length];
  };
  const [x, width] = sides(box.x, box.width, grip.x, across, size.width);
  const [y, height] = sides(box.y, box.height, grip.y, down, size.height);
  return { ...box, x, y, width, height };
}

/**
 * What a press at `point` takes hold of: a corner, a side, the whole (0, 0), or nothing (null). A side can be taken over
 * `reach` pixels across; at most a quarter of the box lies in it, so that a small box keeps a middle to be moved by.
 */
export function grip(box, point, reach) {
  const side = (at, start, length) => {
    const inside = Math.min(reach / 2, length / 4);
    const outside = reach - inside;
    if (at < start - outside || at > start + length + outside) return null;
    if (at <= start + inside) return -1;
    return at >= start + length - inside ? 1 : 0;
  };
  const x = side(point.x, box.x, box.width);
  const y = side(point.y, box.y, box.height);
  return x === null || y === null ? null : { x, y };
}

/** Index of the smallest box that holds a point, −1 if none does. */
export function at(boxes, point) {
  let found = -1;
  boxes.forEach((box, index) => {
    const holds = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    const area = (one) => one.width * one.height;
    if (holds && (found < 0 || area(box) < area(boxes[found]))) found = index;
  });
  return found;
}
