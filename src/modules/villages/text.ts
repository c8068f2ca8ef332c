/** Sentences of refusals, for screens and for the API. The words of the screens are in `screens.text.ts`. */
export const nl = {
  unknownVillage: 'Deze kern is er niet.',
  villageExists: 'Er is al een kern met deze naam.',
  neverWithoutContact: 'Een kern is nooit zonder eerste contact. Kies wie het overneemt.',
  changeOverlaps:
    'Op deze dag staat al een verandering. Een kern heeft nooit twee eerste contacten. Kies een andere dag.',
  alreadyPrimary: 'Deze functie is dan al het eerste contact.',
  beforeTheVillage: 'Op deze dag deed de kern nog niet mee. Kies een latere dag.',
  notInThePast: 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  endBeforeStart: 'De laatste dag ligt voor de eerste dag.',
  functionHasNobody: 'Deze functie heeft op die dag niemand. Kies een andere functie.',
  mayNotReadDossiers: 'Deze functie mag geen verhalen van inwoners lezen. Kies een kernambtenaar of het klantcontact.',
  fallbackNotStaffed: 'Het vangnet moet altijd bereikbaar zijn. Kies een functie waar altijd iemand is.',
  ownDeputy: 'Deze functie is dan al het eerste contact. Kies een andere vervanger.',
  alreadyDeputy: 'Deze functie is in die tijd al vervanger.',
  noDeputy: 'Deze functie is dan geen vervanger.',
  sourceMissing: 'Vul in waar dit aantal vandaan komt.',
  fillIn: 'Vul dit in.',
  outOfBounds: (least: number, most: number) => `Kies een heel getal van ${least} tot en met ${most}.`,
  moreDaysThanAttempts: 'Er zijn dan meer dagen dan keren bellen. Kies minder dagen of meer keren.',
  interimBeyondLater: 'Het bericht tussendoor komt dan te laat. Kies een kleiner getal.',
} as const;
