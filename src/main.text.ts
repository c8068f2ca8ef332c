export const nl = {
  loading: 'De voorbeeldgemeente wordt geladen.',
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere met PORT.`,
  ready: (address: string, demo: boolean, seconds: number) =>
    [
      '',
      `Kerngericht draait. Dat duurde ${seconds.toFixed(1).replace('.', ',')} seconden.`,
      '',
      `  Voor inwoners     ${address}/`,
      `  Dorp Ingen        ${address}/kernen/ingen`,
      `  Voor medewerkers  ${address}/aanmelden`,
      `  JSON API          ${address}/api/v1/openapi.json`,
      `  Gezond?           ${address}/gezond`,
      ...(demo
        ? [
            '',
            'Dit is de voorbeeldgemeente. Meld u aan door een naam te kiezen, bijvoorbeeld Sanne (kernambtenaar).',
            'Alle mensen, straten en verenigingen zijn verzonnen.',
          ]
        : []),
      '',
      'Stoppen: Ctrl+C.',
      '',
    ].join('\n'),
};

export const mainText = nl;
