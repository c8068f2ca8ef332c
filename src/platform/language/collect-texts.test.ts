import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '../calendar/index.ts';
import { day, formatDay, relativeDay } from '../calendar/index.ts';
import { collectTexts } from './collect-texts.ts';

function collected(value: unknown): string[] {
  return [...collectTexts(value)].map(({ key, text }) => `${key}: ${text}`);
}

describe('collecting the texts of a catalogue', () => {
  it('walks objects and lists', () => {
    assert.deepEqual(collected({ title: 'Dag', errors: { empty: 'Vul iets in.' }, steps: ['Een', 'Twee'], limit: 3 }), [
      'title: Dag',
      'errors.empty: Vul iets in.',
      'steps.0: Een',
      'steps.1: Twee',
    ]);
  });

  it('finds both ways of a number', () => {
    const texts = collected({ days: (count: number) => (count === 1 ? 'nog één dag' : `nog ${count} dagen`) });
    assert.deepEqual(texts.toSorted(), ['days: nog 3 dagen', 'days: nog één dag']);
  });

  it('finds both ways of a choice', () => {
    const texts = collected({
      open: (isOpen: boolean, name: string) => (isOpen ? `${name} is er.` : `${name} is weg.`),
    });
    assert.equal(texts.length, 2);
  });

  it('fills in objects, lists and days', () => {
    const catalogue = {
      card: (person: { name: string; posts: { village: string }[] }) =>
        `${person.name.toUpperCase()} werkt in ${person.posts.map((post) => post.village).join(' en ')}.`,
      due: (due: Day, name: string) => `${name} hoort ${formatDay(due, 'weekday')} iets.`,
      seen: ({ due, today }: { due: Day; today: Day }) => `U hoort ${relativeDay(due, today)} van ons.`,
      count: (list: readonly string[]) => `Er zijn ${list.length} vragen.`,
    };
    assert.deepEqual(collected(catalogue), [
      'card: DORP werkt in dorp en dorp.',
      'due: 3 hoort woensdag 4 maart iets.',
      'seen: U hoort vandaag van ons.',
      'count: Er zijn 4 vragen.',
    ]);
  });

  it('walks what a function returns', () => {
    assert.deepEqual(collected({ block: (name: string) => ({ title: `Dag ${name}`, lines: ['Tot morgen'] }) }), [
      'block.title: Dag 3',
      'block.lines.0: Tot morgen',
    ]);
  });

  it('reads the source of a function that takes nothing we have', () => {
    const kinds: Record<string, string> = { mail: 'e-mail' };
    const pick = (kind: string) => {
      if (!(kind in kinds)) throw new Error('unknown');
      return `Wij sturen u een ${kinds[kind]}.`;
    };
    assert.ok(collected({ pick }).includes('pick: Wij sturen u een dorp.'));
  });

  it('stays quick with many arguments', () => {
    const many = (a: string, b: string, c: string, d: string, e: string) => [a, b, c, d, e].join(' ');
    assert.equal(collected({ many }).length, 1);
    assert.equal(day('2026-03-04'), '2026-03-04');
  });
});
