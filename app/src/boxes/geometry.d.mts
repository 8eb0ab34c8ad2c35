/** A box in whole pixels of the picture. */
interface Box {
  label?: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

export function within(box: Box, size: Size): Box;
export function spanned(one: Point, other: Point, size: Size): Box;
export function moved(box: Box, across: number, down: number, size: Size): Box;
export function resized(box: Box, grip: Point, across: number, down: number, size: Size): Box;
export function grip(box: Box, point: Point, reach: number): Point | null;
export function at(boxes: Box[], point: Point): number;
