import assert from 'node:assert/strict';
import { it } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { sampleVillages } from '#src/testing/sample/villages.ts';
import { overviewMap } from './map.ts';
import { OverviewMap } from './map.tsx';

function draw(href = (slug: string) => `/kernen/${slug}`): string {
  const drawing = overviewMap(sampleVillages, 'ingen');
  return renderToString(<OverviewMap drawing={drawing} label="Kaart van de gemeente" hrefOf={href} />);
}

it('links every village by name and marks the one we are in', () => {
  const html = draw();
  assert.equal(html.match(/<a /g)?.length, 15);
  assert.match(html, /href="\/kernen\/ingen" aria-current="page"><title>Ingen<\/title>/);
  assert.match(html, /aria-labelledby="kaart-titel"><svg[^>]*><title id="kaart-titel">Kaart van de gemeente</);
});

it('has no inline style and refuses a dangerous address', () => {
  assert.doesNotMatch(draw(), /style=/);
  assert.throws(() => draw(() => 'javascript:alert(1)'));
});
