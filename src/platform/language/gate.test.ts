import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageGate } from './gate.ts';

const plain =
  'Uw vraag is bij ons. Sanne kijkt er deze week naar. U hoort uiterlijk woensdag 4 maart van ons. Duurt het langer? Dan bellen wij u. U kunt ons ook zelf bellen. Dat mag op elke werkdag. Vraag dan naar Sanne. Zij weet waar het over gaat. U mag ook langskomen in het dorpshuis.';

function advice(text: string): string {
  return languageGate(text)
    .findings.map((finding) => finding.advice)
    .join(' ');
}

describe('the gate for our own texts', () => {
  it('opens for plain Dutch', () => assert.deepEqual(languageGate(plain), { ok: true, findings: [] }));

  it('opens for one sentence of middling length', () => {
    assert.ok(languageGate('Wij hebben uw vraag gekregen en u hoort uiterlijk woensdag 4 maart van ons.').ok);
  });

  it('opens for passive, which is advice only', () => assert.ok(languageGate('De stoep wordt gemaakt.').ok));

  it('closes for what is refused', () => {
    assert.match(advice('Wij doen dit conform de regels.'), /moeilijk woord/);
    assert.match(advice('Men kan bellen.'), /wie/);
    assert.match(advice('Bel ons z.s.m. terug.'), /afkorting/);
    assert.match(advice(`Wij ${'lopen en '.repeat(10)}lopen.`), /22 woorden/);
  });

  it('closes when the sentences are long together', () => {
    const sentence = 'Wij komen op vrijdag 6 maart bij u langs om over de stoep te praten.';
    assert.equal(languageGate(`${sentence} ${sentence}`).ok, true);
    assert.match(advice(`${sentence} ${sentence} ${sentence}`), /gemiddeld 15,0 woorden/);
  });

  it('closes when the words are heavy together', () => {
    const heavy = 'Verantwoordelijke gemeenteambtenaren organiseren bewonersbijeenkomsten. ';
    assert.equal(languageGate(heavy).ok, true);
    assert.match(advice(heavy.repeat(13)), /leest te zwaar/);
  });

  it('names the sentence', () => {
    assert.equal(languageGate('Dag. Wij kijken thans. Tot dan.').findings[0]?.sentence, 'Wij kijken thans.');
  });
});
