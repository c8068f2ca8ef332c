import { type Box, dotBox, type Label, placeLabels, textWidth } from './map-labels.ts';
import { burenShape, type MapShape, type Place, type River } from './map-shape.ts';

export interface MapVillage {
  readonly slug: string;
  readonly name: string;
  /** Degrees north. */
  readonly lat: number;
  /** Degrees east. */
  readonly lon: number;
}

export interface MapDot {
  readonly slug: string;
  readonly name: string;
  readonly current: boolean;
  readonly x: number;
  readonly y: number;
  readonly label: Label;
  /** What one can press: the dot and its name together. */
  readonly hit: Box;
}

export interface MapRiver {
  readonly name: string;
  readonly wide: boolean;
  readonly path: string;
  readonly nameX: number;
  readonly nameY: number;
}

/** An overview map as plain numbers and SVG paths, in units of the drawing. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly dotRadius: number;
  /** Closed path of the municipality; empty when no shape is known for these villages. */
  readonly outline: string;
  readonly rivers: readonly MapRiver[];
  readonly dots: readonly MapDot[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Project = (place: Place) => Point;

/** Drawn for a phone: at this width a unit is about a pixel, and the letters are large enough to read. */
const width = 360;
const sideMargin = 10;
const topMargin = 18;
const fontSize = 15;
const riverFontSize = 11;
const dotRadius = 4;
const emptyHeight = 120;

/**
 * Draws the villages on a map of the municipality: an equirectangular projection, corrected for the latitude, that fits
 * a drawing of 360 units wide. A shape that does not hold all the villages belongs to another municipality and is left out.
 * Throws RangeError for a coordinate that is no place on earth.
 */
export function overviewMap(villages: readonly MapVillage[], current?: string, shape = burenShape): MapDrawing {
  const places = villages.map(placeOf);
  const drawn = holds(shape, places) ? shape : { outline: [], rivers: [] };
  const all = [...drawn.outline, ...places];
  if (all.length === 0) return { ...base, height: emptyHeight, outline: '', rivers: [], dots: [] };
  const { project, height } = projection(all);
  const rivers = drawn.rivers.map((river) => drawRiver(river, project));
  const dots = drawDots(villages, places.map(project), height, rivers.map(riverNameBox), current);
  return { ...base, height, outline: smoothPath(drawn.outline.map(project), true), rivers, dots };
}

const base = { width, fontSize, dotRadius } as const;

function placeOf({ name, lat, lon }: MapVillage): Place {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new RangeError(`Not a place on earth: ${name}`);
  return [lat, lon];
}

function holds({ outline }: MapShape, places: readonly Place[]): boolean {
  if (outline.length === 0) return false;
  const { south, north, west, east } = bounds(outline);
  return places.every(([lat, lon]) => lat >= south && lat <= north && lon >= west && lon <= east);
}

function bounds(places: readonly Place[]) {
  const latitudes = places.map(([lat]) => lat);
  const longitudes = places.map(([, lon]) => lon);
  return {
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
  };
}

/** One degree of longitude is shorter than one of latitude by the cosine of the latitude. */
function projection(places: readonly Place[]): { project: Project; height: number } {
  const { south, north, west, east } = bounds(places);
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const span = Math.max((east - west) * shrink, (north - south) / 2, 0.001);
  const unitsPerDegree = (width - 2 * sideMargin) / span;
  const inset = (width - (east - west) * shrink * unitsPerDegree) / 2;
  const project = ([lat, lon]: Place): Point => ({
    x: inset + (lon - west) * shrink * unitsPerDegree,
    y: topMargin + (north - lat) * unitsPerDegree,
  });
  return { project, height: Math.ceil((north - south) * unitsPerDegree + 2 * topMargin) };
}

function drawRiver({ name, nameAt, wide, line }: River, project: Project): MapRiver {
  const at = project(nameAt);
  return { name, wide, path: smoothPath(line.map(project), false), nameX: round(at.x), nameY: round(at.y) };
}

function riverNameBox({ name, nameX, nameY }: MapRiver): Box {
  const half = textWidth(name, riverFontSize) / 2;
  return { left: nameX - half, right: nameX + half, top: nameY - riverFontSize, bottom: nameY + 3 };
}

function drawDots(
  villages: readonly MapVillage[],
  at: Point[],
  height: number,
  taken: Box[],
  current?: string,
): MapDot[] {
  const frame = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  const named = villages.map(({ name }, index) => ({ name, x: round(at[index]!.x), y: round(at[index]!.y) }));
  const labels = placeLabels(named, { fontSize, dotRadius, frame }, taken);
  return villages.map(({ slug }, index) => {
    const dot = named[index]!;
    const label = roundLabel(labels[index]!);
    return { ...dot, slug, current: slug === current, label, hit: around(dotBox(dot, dotRadius + 2), label.box) };
  });
}

function around(one: Box, other: Box): Box {
  return {
    left: round(Math.min(one.left, other.left - 2)),
    top: round(Math.min(one.top, other.top - 1)),
    right: round(Math.max(one.right, other.right + 2)),
    bottom: round(Math.max(one.bottom, other.bottom + 1)),
  };
}

function roundLabel({ x, y, anchor, box }: Label): Label {
  const { left, top, right, bottom } = box;
  const rounded = { left: round(left), top: round(top), right: round(right), bottom: round(bottom) };
  return { x: round(x), y: round(y), anchor, box: rounded };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A line that bends through all points (Catmull-Rom, written as the cubic curves that SVG knows). */
function smoothPath(points: readonly Point[], closed: boolean): string {
  const start = points[0];
  if (!start) return '';
  const at = (index: number) => pick(points, index, closed);
  const segments = closed ? points.length : points.length - 1;
  const curves = Array.from({ length: segments }, (_, i) => curve(at(i - 1), at(i), at(i + 1), at(i + 2)));
  return `M${text(start)}${curves.join('')}${closed ? 'Z' : ''}`;
}

function pick(points: readonly Point[], index: number, closed: boolean): Point {
  const last = points.length - 1;
  const wrapped = (index + points.length) % points.length;
  return points[closed ? wrapped : Math.min(Math.max(index, 0), last)]!;
}

function curve(before: Point, from: Point, to: Point, after: Point): string {
  const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
  const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
  return `C${text(leave)} ${text(arrive)} ${text(to)}`;
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
