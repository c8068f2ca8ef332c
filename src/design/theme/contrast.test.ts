import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

type Colours = Record<string, string>;

function coloursIn(file: string): Colours {
  const css = readFileSync(join(import.meta.dirname, file), 'utf8');
  return Object.fromEntries(
    [...css.matchAll(/--kg-([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** Relative luminance of a colour, 0 (black) to 1 (white); WCAG 2.2. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast between two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const papers = ['paper', 'paper-raised', 'paper-sunk', 'river-tint'];
const words: [string, string[]][] = [
  ['ink', [...papers, 'brick-tint']],
  ['ink-soft', papers],
  ['river', papers],
  ['river-deep', papers],
  ['on-river', ['river', 'river-deep']],
  ['on-apricot', ['apricot']],
  ['brick', ['paper', 'paper-raised', 'paper-sunk', 'brick-tint']],
];

const light = coloursIn('base.css');
const themes: [string, Colours][] = [
  ['by day', light],
  ['in the dark', { ...light, ...coloursIn('dark.css') }],
];

for (const [when, colours] of themes) {
  describe(`contrast ${when}`, () => {
    for (const [word, grounds] of words) {
      for (const ground of grounds) {
        test(`${word} on ${ground} reads at AAA`, () => {
          const found = contrast(colours[word]!, colours[ground]!);
          assert.ok(found >= 7, `${found.toFixed(2)} is less than 7`);
        });
      }
    }

    test('edges of fields can be seen', () => {
      for (const ground of papers) assert.ok(contrast(colours['line-strong']!, colours[ground]!) >= 3, ground);
    });
  });
}

test('a colour against itself is 1, black on white is 21', () => {
  assert.equal(contrast('#0a4c57', '#0a4c57'), 1);
  assert.equal(contrast('#000', '#fff'), 21);
});
