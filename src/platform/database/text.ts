export const databaseText = {
  migrationName: (file: string) => `Het bestand ${file} in migrations heet niet zoals 0001_naam.sql.`,
  migrationNumber: (file: string, expected: number) =>
    `Het bestand ${file} in migrations heeft niet het volgende nummer: dat is ${String(expected).padStart(4, '0')}.`,
  migrationUnknown: (name: string) =>
    `De database kent de migratie ${name}, maar dit programma niet: start een nieuwere versie van Kerngericht.`,
  migrationChanged: (name: string) =>
    `De migratie ${name} is veranderd nadat zij was uitgevoerd: zet het oude bestand terug.`,
  migrationFailed: (name: string, reason: string) => `De migratie ${name} is niet gelukt: ${reason}`,

  inUse: (folder: string, pid: number) =>
    `Kerngericht draait al op de map ${folder} (proces ${pid}): stop dat eerst, of kies een andere map met KERNGERICHT_DATA.`,
  inUseElsewhere: (folder: string, host: string) =>
    `Kerngericht draait al op de map ${folder}, op computer ${host}: stop dat eerst, of kies een andere map.`,
  foreignServer: (folder: string, pid: number) =>
    `Op de map ${folder} draait al een database (proces ${pid}) die Kerngericht niet startte: stop die eerst.`,
  noFolder: (folder: string, reason: string) => `De map ${folder} kan niet worden gemaakt of gelezen: ${reason}`,
  notOurs: (folder: string) =>
    `De map ${folder} is van een andere gebruiker: start Kerngericht als die gebruiker, of kies een andere map.`,
  noUser: (name: string) =>
    `De database mag niet als root draaien en de gebruiker ${name} kon niet worden gemaakt: start Kerngericht als gewone gebruiker.`,
  notReachable: (user: string, folder: string) =>
    `De gebruiker ${user} kan niet bij de map ${folder}: geef anderen doorgang (chmod o+x), of verplaats Kerngericht.`,
  madeReachable: (user: string, folder: string) =>
    `De gebruiker ${user} mag nu door de map ${folder} heen, om bij de database te komen.`,
  noBinaries: (platform: string) =>
    `De database ontbreekt voor dit systeem (${platform}): voer npm install uit, of geef DATABASE_URL.`,
  brokenBinaries: (reason: string) => `De meegeleverde database kan hier niet starten: ${reason}`,
  otherVersion: (folder: string, found: string, wanted: string) =>
    `De map ${folder} is van PostgreSQL ${found}. Dit is versie ${wanted}. Maak een back-up met de oude versie en zet die terug.`,
  diskFull: (folder: string) => `De schijf met de map ${folder} is vol: maak ruimte vrij en start Kerngericht opnieuw.`,
  initFailed: (folder: string, reason: string) => `De database in de map ${folder} kon niet worden gemaakt: ${reason}`,
  startFailed: (folder: string, log: string) => `De database in de map ${folder} start niet: lees ${log}.`,
  stopFailed: (pid: number) => `De database (proces ${pid}) stopt niet: stop dat proces zelf en probeer het opnieuw.`,
  died: 'De database is onverwacht gestopt. Kerngericht start haar opnieuw.',
  restarted: 'De database draait weer.',
  restartFailed: (reason: string, seconds: number) => `${reason} Nieuwe poging over ${seconds} seconden.`,
  leftOver: (pid: number) => `Er draaide nog een database van een vorige keer (proces ${pid}). Die is netjes gestopt.`,
  notEmpty: 'De database is niet leeg, dus er is niets teruggezet: kies een lege met KERNGERICHT_DATA of DATABASE_URL.',
  notABackup: 'Dit bestand is geen back-up van Kerngericht.',
  nothingToBackUp: 'Er is nog geen database om een back-up van te maken.',
  backupExists: (file: string) => `Het bestand ${file} bestaat al: kies een andere naam.`,
  backupMissing: (file: string) => `Het bestand ${file} bestaat niet.`,
  backupDamaged: (file: string) => `De back-up ${file} is beschadigd of niet volledig, dus er is niets teruggezet.`,
  backupOtherVersion:
    'De back-up is van een nieuwere versie van Kerngericht: gebruik die versie om haar terug te zetten.',
  backupUse: 'Zeg welk bestand u wilt terugzetten: npm run restore -- bestand.ndjson.gz',
  backupMade: (file: string, rows: number) =>
    `De back-up staat in ${file} (${rows} rijen). Bewaar haar veilig: er staan gegevens van inwoners in.`,
  backupRestored: (rows: number) => `De back-up is teruggezet (${rows} rijen). U kunt Kerngericht nu starten.`,

  firstTime: 'De database wordt voor het eerst gemaakt. Dat duurt een paar seconden.',
} as const;
