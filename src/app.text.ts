export const nl = {
  noClock: 'Deze klok loopt met de echte tijd mee en is niet te verzetten.',
  clockBack: 'De klok gaat alleen vooruit.',
  clockWrong: 'Geef de tijd zo op: {"nu":"2026-04-09T09:00"}.',
  back: 'Ga terug naar het begin',
  call: 'Of bel ons: 14 0344.',
  typed: 'Wat u typte',
  typedLead: 'Uw tekst is niet weg. U kunt hem hier overnemen.',
  requestId: (id: string) => `Belt u hierover? Noem dan dit nummer: ${id}.`,
  noFile: 'Dit bestand is er niet.',
  photo: {
    'not-an-image': 'Dit bestand is geen foto. Kies een foto van uw telefoon of camera.',
    'unsupported-kind': 'Deze soort foto kunnen we niet lezen. Kies een gewone foto (JPEG of PNG).',
    'too-large': 'Deze foto is te groot. Een foto mag 15 MB zijn.',
    'too-many-pixels': 'Deze foto is te groot. Maak hem kleiner of neem een nieuwe.',
    damaged: 'Deze foto is beschadigd. Kies een andere, of maak een nieuwe.',
  },
  sound: 'Deze opname kunnen we niet lezen. Kies een gewone opname van hooguit vijf minuten.',
  post: 'Brieven van de gemeente',
  sender: 'Gemeente Buren',
};

export const appText = nl;
