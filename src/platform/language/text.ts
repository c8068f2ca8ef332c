/** What the reading help says to a writer. Advice, and nothing but advice. */
export const nl = {
  name: 'Leeshulp',
  ease: [
    'zeer moeilijk',
    'moeilijk',
    'tamelijk moeilijk',
    'normaal',
    'tamelijk gemakkelijk',
    'gemakkelijk',
    'zeer gemakkelijk',
  ],
  longSentence: (words: number) => `Deze zin heeft ${words} woorden. Maak er twee zinnen van.`,
  difficultWord: (word: string, plain: readonly string[]) =>
    `“${word}” is een moeilijk woord. Gewoner is: ${plain.join(' of ')}.`,
  abbreviation: (short: string, full: string) => `“${short}” is een afkorting. Schrijf voluit: ${full}.`,
  unknownAbbreviation: (short: string) => `“${short}” is een afkorting. Schrijf het voluit.`,
  nobody: (word: string) => `Bij “${word}” is niet duidelijk wie. Schrijf: u, wij of een naam.`,
  stiff: (phrase: string) => `“${phrase}” klinkt stijf. Schrijf gewoon: moet.`,
  passive: (phrase: string) => `Bij “${phrase}” blijft onduidelijk wie het doet. Noem eerst wie, en dan wat.`,
  nounStyle: (phrase: string) => `“${phrase}” maakt van een werkwoord een ding. Schrijf wie wat doet.`,
  manyNouns: (words: readonly string[]) => `Veel zware woorden bij elkaar: ${words.join(', ')}. Gebruik werkwoorden.`,
  pinch: (first: string, last: string, between: number) =>
    `Tussen “${first}” en “${last}” staan ${between} woorden. Zet ze dichter bij elkaar.`,
  doubleNegation: (first: string, second: string) => `“${first}” en “${second}” samen leest lastig. Zeg wat er wél is.`,
  noYou: 'Spreek de lezer aan: schrijf ergens u of uw.',
  noDate: 'Er staat geen dag in. Noem de dag waarop u iets doet of laat weten.',
  noPerson: 'Er staat niet bij wie dit doet. Noem een naam, of schrijf ik.',
  noNextStep: 'Er staat niet wat er nu gaat gebeuren. Schrijf de volgende stap op.',
  noApology: 'Dit bericht komt later dan beloofd. Zeg dat eerlijk en zeg dat het u spijt.',
  noRecognition: 'Laat merken dat u het verhaal hoorde. Noem kort wat de lezer u vertelde.',
  blame: (phrase: string) => `“${phrase}” klinkt als een verwijt. Schrijf wat er nu wél kan.`,
  doubt: (phrase: string) => `“${phrase}” klinkt alsof u het niet gelooft. Schrijf liever: u vertelt dat.`,
  lecture: (phrase: string) => `“${phrase}” klinkt als een lesje. Laat het weg of leg het opnieuw uit.`,
  cold: (phrase: string) => `“${phrase}” doet de deur dicht. Schrijf erbij wat wél kan, of wie verder helpt.`,
  gateMean: (mean: string) => `De zinnen zijn gemiddeld ${mean} woorden lang. Houd het op 12.`,
  gateEase: (score: string) =>
    `De tekst leest te zwaar: ${score} punten, en 60 is nodig. Kies kortere woorden en zinnen.`,
};
