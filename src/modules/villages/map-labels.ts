/** Placing names beside dots so that no name covers another name or a dot. All lengths are units of the drawing. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Label {
  /** Where the text starts, is in the middle, or ends, as `anchor` says. */
  readonly x: number;
  /** The middle of the letters. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

export interface LabelStyle {
  readonly fontSize: number;
  readonly dotRadius: number;
  readonly frame: Box;
}

const narrow = new Set("ijltfrI'-. ");
const broad = new Set('mwMW');

/** Estimated width of a text in a sans-serif face, on the safe side. */
export function textWidth(text: string, fontSize: number): number {
  const em = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return em * fontSize;
}

function letterWidth(letter: string): number {
  if (narrow.has(letter)) return 0.37;
  if (broad.has(letter)) return 0.9;
  return letter === letter.toLowerCase() ? 0.58 : 0.69;
}

/** The area that two boxes share; 0 when they do not touch. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function dotBox({ x, y }: Dot, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

const shifts = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75];

/** Beside, above and below a dot: how far sideways and how far down, from -1 to 1; straight before shifted. */
const directions: readonly (readonly [number, number])[] = [
  ...shifts.flatMap((shift) => [[1, shift] as const, [-1, shift] as const, [shift, -1] as const, [shift, 1] as const]),
  ...([
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
  ] as const),
];

function placesAround(dot: Dot, style: LabelStyle): Label[] {
  return directions.map(([sideways, down]) => labelAt(dot, sideways, down, style));
}

function labelAt(dot: Dot, sideways: number, down: number, style: LabelStyle): Label {
  const gap = style.dotRadius + 4;
  const beside = Math.abs(sideways) === 1;
  const near = beside && Math.abs(down) === 1 ? gap * 0.6 : gap;
  const y = dot.y + down * (near * 0.85 + style.fontSize * 0.5);
  const width = textWidth(dot.name, style.fontSize);
  const left = dot.x + (beside ? sideways * near : 0) - (width * (1 - sideways)) / 2;
  const box = { left, right: left + width, top: y - style.fontSize * 0.48, bottom: y + style.fontSize * 0.48 };
  if (!beside) return { x: left + width / 2, y, anchor: 'middle', box };
  return sideways > 0 ? { x: left, y, anchor: 'start', box } : { x: box.right, y, anchor: 'end', box };
}

/** How bad a place is: the area that it covers, and ten times the area that sticks out of the frame. */
function badness(label: Label, obstacles: readonly Box[], frame: Box): number {
  const { box } = label;
  const covered = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
  const area = (box.right - box.left) * (box.bottom - box.top);
  const outside = area - overlap(box, frame);
  return covered + outside * 10;
}

/** Enough for a map of some thirty villages; a fuller map gets the best places found so far. */
const patience = 20_000;

/**
 * A place for every name. Looks for places that cover nothing: the name with the fewest places left goes first, and the
 * search goes back a step when a name has none. What then still has no place takes the least bad one.
 * The same dots always give the same places.
 */
export function placeLabels(dots: readonly Dot[], style: LabelStyle, obstacles: readonly Box[] = []): Label[] {
  const marks = [...obstacles, ...dots.map((dot) => dotBox(dot, style.dotRadius))];
  const around = dots.map((dot) => placesAround(dot, style));
  const found = search(around.map((places) => cleanPlaces(places, marks, style.frame)));
  for (const index of dots.keys()) {
    const taken = [...found.values()].map(({ box }) => box);
    if (!found.has(index)) found.set(index, leastBad(around[index]!, [...marks, ...taken], style.frame));
  }
  return dots.map((_, index) => found.get(index)!);
}

function cleanPlaces(places: readonly Label[], marks: readonly Box[], frame: Box): Label[] {
  return places.filter((place) => badness(place, marks, frame) < 0.1);
}

function leastBad(places: readonly Label[], marks: readonly Box[], frame: Box): Label {
  return places.toSorted((a, b) => badness(a, marks, frame) - badness(b, marks, frame))[0]!;
}

type Placed = ReadonlyMap<number, Label>;

/** Depth-first search; gives the largest number of names that it could place together. */
function search(choices: readonly Label[][]): Map<number, Label> {
  let best: Placed = new Map();
  let steps = 0;
  const extend = (placed: Placed, open: readonly (readonly [number, Label[]])[]): boolean => {
    if (placed.size > best.size) best = placed;
    const [own, places] = open.toSorted((a, b) => a[1].length - b[1].length)[0] ?? [];
    if (own === undefined || places === undefined) return true;
    return places.some((place) => {
      steps += 1;
      return steps <= patience && extend(new Map([...placed, [own, place]]), without(open, own, place));
    });
  };
  extend(new Map(), [...choices.entries()]);
  return new Map(best);
}

/** What the others can still choose once this name stands here. */
function without(
  open: readonly (readonly [number, Label[]])[],
  own: number,
  taken: Label,
): (readonly [number, Label[]])[] {
  return open
    .filter(([index]) => index !== own)
    .map(([index, places]) => [index, places.filter(({ box }) => overlap(box, taken.box) === 0)] as const);
}
