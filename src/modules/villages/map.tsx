import { safeHref } from '#src/design/index.ts';
import type { MapDot, MapDrawing, MapRiver } from './map.ts';

export interface OverviewMapProps {
  drawing: MapDrawing;
  /** What the map is, for whoever hears it. */
  label: string;
  /** The address of a village's page. */
  hrefOf: (slug: string) => string;
}

const titleId = 'kaart-titel';

/** The overview map. Beside it always stands the same list of villages as words. */
export function OverviewMap({ drawing, label, hrefOf }: OverviewMapProps) {
  const { width, height, outline, rivers, dots } = drawing;
  return (
    <nav class="kg-map__nav" aria-labelledby={titleId}>
      <svg class="kg-map__drawing" viewBox={`0 0 ${width} ${height}`}>
        <title id={titleId}>{label}</title>
        <Land outline={outline} rivers={rivers} />
        {dots.map((dot) => (
          <VillageLink key={dot.slug} dot={dot} radius={drawing.dotRadius} href={hrefOf(dot.slug)} />
        ))}
      </svg>
    </nav>
  );
}

function Land({ outline, rivers }: Pick<MapDrawing, 'outline' | 'rivers'>) {
  return (
    <>
      {outline && <path class="kg-map__land" d={outline} />}
      <g class="kg-map__water">
        {rivers.map((river) => (
          <path key={river.name} class={river.wide ? 'kg-map__river' : 'kg-map__river--small'} d={river.path} />
        ))}
      </g>
      {rivers.map((river) => (
        <RiverName key={river.name} river={river} />
      ))}
    </>
  );
}

function RiverName({ river }: { river: MapRiver }) {
  return (
    <text class="kg-map__river-name" x={river.nameX} y={river.nameY} text-anchor="middle">
      {river.name}
    </text>
  );
}

function VillageLink({ dot, radius, href }: { dot: MapDot; radius: number; href: string }) {
  const { hit, label } = dot;
  return (
    <a class="kg-map__village" href={safeHref(href)} aria-current={dot.current ? 'page' : undefined}>
      <title>{dot.name}</title>
      <rect
        class="kg-map__hit"
        x={hit.left}
        y={hit.top}
        width={(hit.right - hit.left).toFixed(1)}
        height={(hit.bottom - hit.top).toFixed(1)}
        rx="4"
      />
      <circle class="kg-map__dot" cx={dot.x} cy={dot.y} r={dot.current ? radius + 1 : radius} />
      <text class="kg-map__name" x={label.x} y={label.y} text-anchor={label.anchor} dominant-baseline="central">
        {dot.name}
      </text>
    </a>
  );
}
