/** What something is about, for whoever points at a picture instead of writing. */
export interface Topic {
  readonly slug: TopicSlug;
  /** Name of a Tabler outline icon. */
  readonly icon: string;
  readonly label: { readonly nl: string; readonly en: string; readonly pl: string };
}

export const topicSlugs = [
  'roads',
  'green',
  'water',
  'lighting',
  'waste',
  'traffic',
  'play',
  'village-hall',
  'care',
  'travel-documents',
  'safety',
  'other',
] as const;

export type TopicSlug = (typeof topicSlugs)[number];

export const topics: readonly Topic[] = [
  { slug: 'roads', icon: 'road', label: { nl: 'Weg en stoep', en: 'Road and pavement', pl: 'Droga i chodnik' } },
  { slug: 'green', icon: 'trees', label: { nl: 'Bomen en groen', en: 'Trees and green', pl: 'Drzewa i zieleń' } },
  { slug: 'water', icon: 'droplets', label: { nl: 'Water', en: 'Water', pl: 'Woda' } },
  { slug: 'lighting', icon: 'bulb', label: { nl: 'Licht op straat', en: 'Street light', pl: 'Światło na ulicy' } },
  { slug: 'waste', icon: 'trash', label: { nl: 'Afval', en: 'Waste', pl: 'Śmieci' } },
  { slug: 'traffic', icon: 'traffic-lights', label: { nl: 'Verkeer', en: 'Traffic', pl: 'Ruch na drodze' } },
  { slug: 'play', icon: 'ball-football', label: { nl: 'Spelen en sport', en: 'Play and sport', pl: 'Zabawa i sport' } },
  {
    slug: 'village-hall',
    icon: 'building-community',
    label: { nl: 'Dorpshuis', en: 'Village hall', pl: 'Dom wiejski' },
  },
  { slug: 'care', icon: 'heart-handshake', label: { nl: 'Zorg en hulp', en: 'Care and help', pl: 'Opieka i pomoc' } },
  {
    slug: 'travel-documents',
    icon: 'bus',
    label: { nl: 'Vervoer en paspoort', en: 'Transport and passport', pl: 'Dojazd i paszport' },
  },
  { slug: 'safety', icon: 'shield-check', label: { nl: 'Veilig voelen', en: 'Feeling safe', pl: 'Bezpieczeństwo' } },
  { slug: 'other', icon: 'dots', label: { nl: 'Iets anders', en: 'Something else', pl: 'Coś innego' } },
];
