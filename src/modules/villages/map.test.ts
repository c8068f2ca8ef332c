import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleVillages } from '#src/testing/sample/villages.ts';
import { type MapDrawing, overviewMap } from './map.ts';
import { dotBox, overlap, placeLabels, textWidth } from './map-labels.ts';
import { burenShape } from './map-shape.ts';

const drawing = overviewMap(sampleVillages, 'ingen');
const dot = (slug: string) => drawing.dots.find((each) => each.slug === slug)!;

/** True when no name covers another name or the dot of another village. */
function isReadable({ dots, dotRadius }: MapDrawing): boolean {
  const covers = (one: MapDrawing['dots'][number], other: MapDrawing['dots'][number]) =>
    overlap(one.label.box, other.label.box) > 0 || overlap(one.label.box, dotBox(other, dotRadius)) > 0;
  return !dots.some((one) => dots.some((other) => other !== one && covers(one, other)));
}

describe('overview map', () => {
  it('shows every village once, and knows where we are', () => {
    assert.equal(drawing.dots.length, 15);
    assert.deepEqual(
      drawing.dots.filter(({ current }) => current).map(({ slug }) => slug),
      ['ingen'],
    );
  });

  it('puts north above south and west left of east', () => {
    assert.ok(dot('eck-en-wiel').y < dot('kapel-avezaath').y);
    assert.ok(dot('beusichem').x < dot('lienden').x);
  });

  it('keeps the shape of the land: a kilometre is as long to the east as to the north', () => {
    const kilometresPerDegree = 111.2;
    const east = (5.518 - 5.291) * kilometresPerDegree * Math.cos((51.93 * Math.PI) / 180);
    const north = (51.968 - 51.887) * kilometresPerDegree;
    const drawnEast = dot('lienden').x - dot('beusichem').x;
    const drawnNorth = dot('kapel-avezaath').y - dot('eck-en-wiel').y;
    assert.ok(Math.abs(drawnEast / east - drawnNorth / north) < 0.1);
  });

  it('lets no name cover another name or dot, and keeps all names inside the drawing', () => {
    assert.ok(isReadable(drawing));
    for (const { label } of drawing.dots) {
      assert.ok(label.box.left >= 0 && label.box.right <= drawing.width);
      assert.ok(label.box.top >= 0 && label.box.bottom <= drawing.height);
    }
  });

  it('draws the same villages in the same way each time', () => {
    assert.deepEqual(overviewMap(sampleVillages, 'ingen'), drawing);
  });

  it('writes paths with one decimal, the land closed and the rivers open', () => {
    assert.match(drawing.outline, /^M[\d.]+ [\d.]+(C(-?\d+(\.\d)? ?){6})+Z$/);
    assert.equal(drawing.rivers.length, burenShape.rivers.length);
    for (const { path } of drawing.rivers) assert.ok(!path.endsWith('Z'));
  });

  it('leaves the outline out when the villages lie elsewhere', () => {
    const elsewhere = overviewMap([
      { slug: 'a', name: 'Aadorp', lat: 53.1, lon: 6.1 },
      { slug: 'b', name: 'Beekdorp', lat: 53.2, lon: 6.3 },
    ]);
    assert.equal(elsewhere.outline, '');
    assert.equal(elsewhere.rivers.length, 0);
    assert.ok(isReadable(elsewhere));
  });

  it('can draw one village, two on the same spot, or none', () => {
    const one = { slug: 'a', name: 'Aadorp', lat: 53.1, lon: 6.1 };
    assert.equal(overviewMap([one]).dots.length, 1);
    assert.ok(overviewMap([one, { ...one, slug: 'b', name: 'Beekdorp' }]).height > 0);
    const nothing = { outline: [], rivers: [] };
    assert.deepEqual(overviewMap([], undefined, nothing).dots, []);
    assert.ok(overviewMap([]).outline.length > 0);
  });

  it('refuses a coordinate that is no place on earth', () => {
    const lost = { slug: 'x', name: 'Nergens', lat: Number.NaN, lon: 5 };
    assert.throws(() => overviewMap([lost]), RangeError);
    assert.throws(() => overviewMap([{ ...lost, lat: 91 }]), RangeError);
  });
});

describe('names beside dots', () => {
  const style = { fontSize: 10, dotRadius: 3, frame: { left: 0, top: 0, right: 200, bottom: 100 } };

  it('stand at the right when there is room', () => {
    const [label] = placeLabels([{ name: 'Dorp', x: 50, y: 50 }], style);
    assert.equal(label?.anchor, 'start');
    assert.ok(label.x > 50);
  });

  it('stand at the left at the right edge', () => {
    assert.equal(placeLabels([{ name: 'Dorp', x: 195, y: 50 }], style)[0]?.anchor, 'end');
  });

  it('keep clear of a given obstacle', () => {
    const wall = { left: 53, top: 0, right: 200, bottom: 100 };
    const [label] = placeLabels([{ name: 'Dorp', x: 50, y: 50 }], style, [wall]);
    assert.equal(overlap(label!.box, wall), 0);
  });

  it('always get a place, however full the map is', () => {
    const full = Array.from({ length: 40 }, (_, index) => ({ name: `Dorpstad ${index}`, x: 90 + (index % 7), y: 50 }));
    assert.equal(placeLabels(full, style).length, 40);
  });

  it('are measured with broad and narrow letters', () => {
    assert.ok(textWidth('mmmm', 10) > textWidth('iiii', 10));
  });
});
