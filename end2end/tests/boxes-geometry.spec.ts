/** The arithmetic of drawing boxes (app/src/boxes/geometry.mjs). It needs no page. */
import { expect, test } from '@playwright/test';

import { at, grip, moved, resized, spanned, within } from '../../app/src/boxes/geometry.mjs';

const size = { width: 320, height: 200 };
const box = { label: 'car', x: 100, y: 50, width: 80, height: 40 };

test('a box is spanned by two points in any direction, in whole pixels, inside the picture', () => {
  const expected = { x: 10, y: 20, width: 30, height: 40 };
  for (const [one, other] of [
    [{ x: 10.2, y: 19.9 }, { x: 40.1, y: 60.3 }],
    [{ x: 40, y: 60 }, { x: 10, y: 20 }],
    [{ x: 40, y: 20 }, { x: 10, y: 60 }],
  ] as const) {
    expect(spanned(one, other, size)).toEqual(expected);
  }
  expect(spanned({ x: 300, y: 190 }, { x: 999, y: 999 }, size)).toEqual({ x: 300, y: 190, width: 20, height: 10 });
  expect(spanned({ x: 320, y: 200 }, { x: 320, y: 200 }, size)).toEqual({ x: 319, y: 199, width: 1, height: 1 });
});

test('a box that is moved keeps its size and stops at the edge', () => {
  expect(moved(box, -10, 5, size)).toEqual({ ...box, x: 90, y: 55 });
  expect(moved(box, 999, -999, size)).toEqual({ ...box, x: 240, y: 0 });
});

test('a side that is pulled stops before the opposite one and at the edge', () => {
  expect(resized(box, { x: 1, y: 0 }, 20, 20, size)).toEqual({ ...box, width: 100 });
  expect(resized(box, { x: -1, y: -1 }, -10, -10, size)).toEqual({ ...box, x: 90, y: 40, width: 90, height: 50 });
  expect(resized(box, { x: -1, y: 1 }, 999, -999, size)).toEqual({ ...box, x: 179, width: 1, height: 1 });
  expect(resized(box, { x: 1, y: -1 }, 999, -999, size)).toEqual({ ...box, width: 220, y: 0, height: 90 });
});

test('what cannot be is made to fit', () => {
  expect(within({ x: -5, y: 500, width: 0, height: 999 }, size)).toEqual({ x: 0, y: 0, width: 1, height: 200 });
});

test('a side is as wide as a finger, and a small box keeps a middle', () => {
  const hold = (x: number, y: number) => grip(box, { x, y }, 44);
  expect(hold(140, 70)).toEqual({ x: 0, y: 0 });
  expect(hold(100 - 20, 50 - 20)).toEqual({ x: -1, y: -1 });
  expect(hold(180 + 20, 70)).toEqual({ x: 1, y: 0 });
  expect(hold(140, 95)).toEqual({ x: 0, y: 1 });
  expect(hold(180 + 30, 70)).toBeNull();
  const small = { x: 0, y: 0, width: 8, height: 8 };
  expect(grip(small, { x: 4, y: 4 }, 44)).toEqual({ x: 0, y: 0 });
  // 44 in all: two inside, 42 outside.
  expect(grip(small, { x: -42, y: 4 }, 44)).toEqual({ x: -1, y: 0 });
  expect(grip(small, { x: -43, y: 4 }, 44)).toBeNull();
});

test('of boxes in each other the smallest is taken', () => {
  const boxes = [{ ...box, x: 0, width: 300 }, box, { ...box, x: 300, width: 10 }];
  expect(at(boxes, { x: 120, y: 60 })).toBe(1);
  expect(at(boxes, { x: 20, y: 60 })).toBe(0);
  expect(at(boxes, { x: 20, y: 10 })).toBe(-1);
});
