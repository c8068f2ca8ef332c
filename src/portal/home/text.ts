/** The words of the first page: the whole municipality. */
export const nl = {
  title: 'Alle dorpen',
  heading: 'Wat speelt er in uw dorp?',
  lead: (municipality: string) =>
    `Kies uw dorp in de gemeente ${municipality}. U ziet wie er voor u is. U kunt daar iets doorgeven.`,
  map: (municipality: string) => `Kaart met de dorpen van de gemeente ${municipality}`,
  mapCaption: 'Druk op een dorp op de kaart. Of kies uw dorp uit de lijst.',
  list: 'Kies uw dorp',
  summary: (municipality: string) =>
    `Iets doorgeven aan de gemeente ${municipality}, dorp voor dorp. U hoort altijd iets terug.`,
  followTitle: 'Hoe staat het met uw verhaal?',
  callTitle: 'Liever bellen?',
  call: (phone: string) => `Bel ${phone}. U krijgt iemand aan de lijn die u verder helpt.`,
};

export type Messages = typeof nl;

export const en: Messages = {
  title: 'All villages',
  heading: 'What is going on in your village?',
  lead: (municipality) =>
    `Choose your village in the municipality of ${municipality}. You see who is there for you. You can tell or ask something there.`,
  map: (municipality) => `Map of the villages of the municipality of ${municipality}`,
  mapCaption: 'Press a village on the map. Or choose your village from the list.',
  list: 'Choose your village',
  summary: (municipality) =>
    `Tell the municipality of ${municipality} something, village by village. You always hear back.`,
  followTitle: 'How is it going with your story?',
  callTitle: 'Rather call?',
  call: (phone) => `Call ${phone}. Somebody will answer and help you.`,
};

export const pl: Messages = {
  title: 'Wszystkie wsie',
  heading: 'Co się dzieje w Państwa wsi?',
  lead: (municipality) =>
    `Proszę wybrać swoją wieś w gminie ${municipality}. Zobaczą Państwo, kto tam pomaga. Można tam coś zgłosić.`,
  map: (municipality) => `Mapa wsi w gminie ${municipality}`,
  mapCaption: 'Proszę nacisnąć wieś na mapie. Albo wybrać ją z listy.',
  list: 'Wybierz wieś',
  summary: (municipality) => `Zgłoszenia do gminy ${municipality}, wieś po wsi. Zawsze odpowiadamy.`,
  followTitle: 'Co z Państwa sprawą?',
  callTitle: 'Wolą Państwo zadzwonić?',
  call: (phone) => `Proszę zadzwonić: ${phone}. Ktoś odbierze i pomoże.`,
};

export const homeText = { nl, en, pl };
