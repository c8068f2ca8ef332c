export const nl = {
  wrongContentType: 'Wij kunnen deze soort gegevens niet lezen. Stuur een formulier of JSON.',
  noJson: 'De inhoud is geen geldige JSON. Controleer de haakjes en de aanhalingstekens.',
  brokenForm: 'Het formulier kwam niet heel aan. Probeer het nog een keer.',
  tooLarge: 'Wat u stuurt is te groot. Een foto mag 15 MB zijn, een opname 10 MB.',
  tooOften: 'U vraagt dit nu te vaak. Wacht een minuut en probeer het dan nog eens.',
  tooManyMisses: 'U vulde te vaak een code in die niet klopt. Wacht een uur, of bel ons: 14 0344.',
  otherSite: 'Dit formulier kwam van een andere site. Open de pagina opnieuw en probeer het nog eens.',
  formTooOld: 'Dit formulier is te oud. Wat u typte staat er nog. Verstuur het nog een keer.',
  notForYou: 'Met uw functie kunt u deze pagina niet gebruiken.',
  signInFirst: 'Meld u eerst aan.',
  noToken: 'Stuur een geldige sleutel mee: Authorization: Bearer …',
  unknownPage: 'Deze pagina is er niet.',
  somethingBroke: 'Er ging bij ons iets mis. Wat u deed is niet opgeslagen. Bel ons gerust op 14 0344.',
  diskFull: 'Onze computer heeft geen plaats meer. Wat u deed is niet opgeslagen. Bel ons op 14 0344.',
  titles: {
    400: 'Er klopt iets niet',
    401: 'Meld u eerst aan',
    403: 'Dat mag niet',
    404: 'Niet gevonden',
    409: 'Dat kan nu niet',
    413: 'Te groot',
    429: 'Te vaak',
    500: 'Er ging iets mis',
    503: 'Dat lukt nu niet',
  } as Record<number, string>,
};

export const httpText = nl;
