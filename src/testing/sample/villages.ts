/**
 * The fifteen villages of Buren. Names and places are real, the roles in the study are those of the report of May 2020.
 * Numbers of households are not in the report and stay empty.
 */

export interface SampleVillage {
  readonly slug: string;
  readonly name: string;
  /** Degrees north and east, rounded to about a hundred metres. */
  readonly lat: number;
  readonly lon: number;
  readonly studyRole: 'pilot' | 'mirror' | null;
  readonly households: number | null;
  /** What is sure about the village; empty when we do not know. */
  readonly profile: string;
}

/** Name of the study in which six of the villages have a role. */
export const sampleStudy = 'Pilot 2019-2020';

const pilot = 'Pilotkern van Kerngericht Werken vanaf april 2019. Bij de start vroeg de kern om een kernambtenaar.';
const mirror =
  'Spiegelkern van Kerngericht Werken. De kern lijkt op een pilotkern, maar kreeg in dat jaar geen extra inzet.';

function village(slug: string, name: string, lat: number, lon: number, profile = ''): SampleVillage {
  return { slug, name, lat, lon, studyRole: null, households: null, profile };
}

export const sampleVillages: readonly SampleVillage[] = [
  village('asch', 'Asch', 51.929, 5.314),
  village('beusichem', 'Beusichem', 51.951, 5.291, 'Dorp aan de Lek.'),
  village('buren', 'Buren', 51.911, 5.334, 'Stad waar de gemeente naar heet.'),
  village('eck-en-wiel', 'Eck en Wiel', 51.968, 5.457, 'Dorp aan de Nederrijn.'),
  village('erichem', 'Erichem', 51.899, 5.363),
  { ...village('ingen', 'Ingen', 51.958, 5.483, pilot), studyRole: 'pilot' },
  village('kapel-avezaath', 'Kapel-Avezaath', 51.887, 5.356),
  { ...village('kerk-avezaath', 'Kerk-Avezaath', 51.898, 5.383, mirror), studyRole: 'mirror' },
  village('lienden', 'Lienden', 51.946, 5.518),
  { ...village('maurik', 'Maurik', 51.962, 5.422, `${mirror} Het gemeentehuis staat in Maurik.`), studyRole: 'mirror' },
  { ...village('ommeren', 'Ommeren', 51.946, 5.496, mirror), studyRole: 'mirror' },
  { ...village('ravenswaaij', 'Ravenswaaij', 51.952, 5.332, pilot), studyRole: 'pilot' },
  village('rijswijk', 'Rijswijk', 51.959, 5.357),
  { ...village('zoelen', 'Zoelen', 51.911, 5.411, pilot), studyRole: 'pilot' },
  village('zoelmond', 'Zoelmond', 51.943, 5.315),
];
