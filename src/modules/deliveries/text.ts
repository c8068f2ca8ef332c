import type { Channel } from '../people/index.ts';
import type { AttemptOutcome, DeliveryState, Failure, TroubleKind } from './types.ts';

const wrongChannel: Record<Channel, string> = {
  email: 'Dit gaat per e-mail. Deze stap hoort daar niet bij.',
  letter: 'Dit gaat per brief. Deze stap hoort daar niet bij.',
  phone: 'Dit gaat per telefoon. Deze stap hoort daar niet bij.',
  visit: 'Iemand gaat hiervoor langs. Deze stap hoort daar niet bij.',
  partner: 'Een ander geeft dit door. Deze stap hoort daar niet bij.',
  self: 'De inwoner leest dit zelf op de volgpagina. Deze stap hoort daar niet bij.',
};

const wrongState: Record<DeliveryState, string> = {
  waiting: 'Dit bericht ligt nog klaar. Het is nog niet onderweg.',
  sending: 'De e-mail gaat op dit moment weg. Kijk over een paar minuten nog eens.',
  in_batch: 'De brief zit in een stapel voor de post. Haal hem er eerst uit.',
  delivered: 'Dit bericht is al bezorgd.',
  failed: 'Dit bericht kwam niet aan. Kies een andere manier.',
  possibly_sent: 'Dit bericht is misschien al aangekomen. Zeg eerst of dat zo is.',
  cancelled: 'Dit bericht is gestopt. Het gaat niet meer weg.',
  bounced: 'Dit bericht kwam terug. Kies een andere manier.',
};

const noDestination: Record<Channel, string> = {
  email: 'Wij hebben geen e-mailadres van deze inwoner. Kies een andere manier.',
  letter: 'Wij hebben geen adres van deze inwoner. Kies een andere manier.',
  phone: 'Wij hebben geen telefoonnummer van deze inwoner. Kies een andere manier.',
  visit: 'Wij weten niet waar deze inwoner woont. Kies een andere manier.',
  partner: 'Wij weten niet wie dit kan doorgeven. Kies een andere manier.',
  self: 'Deze inwoner kan dit niet zelf opzoeken. Kies een andere manier.',
};

const channels: Record<Channel, string> = {
  email: 'e-mail',
  letter: 'brief',
  phone: 'telefoon',
  visit: 'bezoek',
  partner: 'iemand anders',
  self: 'volgpagina',
};

const states: Record<DeliveryState, string> = {
  waiting: 'ligt klaar',
  sending: 'gaat nu weg',
  in_batch: 'zit in een stapel',
  delivered: 'is bezorgd',
  failed: 'kwam niet aan',
  possibly_sent: 'is misschien aangekomen',
  cancelled: 'is gestopt',
  bounced: 'kwam terug',
};

const failures: Record<Failure, string> = {
  refused: 'De mailserver nam het bericht niet aan.',
  not_reached: 'Wij belden of kwamen langs, maar bereikten niemand.',
  bounced: 'Het bericht kwam terug.',
};

const attempts: Record<AttemptOutcome, string> = {
  reached: 'bereikt',
  not_reached: 'niet bereikt',
  accepted: 'aangekomen',
  refused: 'niet aangenomen',
  no_connection: 'geen verbinding',
  unknown: 'niet zeker',
  handed_over: 'gegeven',
  posted: 'gepost',
  shown: 'staat op de volgpagina',
  bounced: 'teruggekomen',
};

const troubles: Record<TroubleKind, string> = {
  failed: 'Kwam niet aan',
  possibly_sent: 'Misschien aangekomen',
  not_sent: 'Nog niet verstuurd',
  not_posted: 'Nog niet gepost',
};

export const nl = {
  wrongChannel,
  wrongState,
  noDestination,
  channels,
  states,
  failures,
  attempts,
  troubles,
  followPage: 'volgpagina',
  unknown: 'Deze bezorging kennen wij niet.',
  unknownBatch: 'Deze stapel kennen wij niet.',
  noLetters: 'Er liggen geen brieven klaar.',
  emptyBatch: 'In deze stapel zit geen brief meer.',
  replacedAlready: 'Voor dit bericht is al een andere manier gekozen.',
  onlyStaff: 'Dit kan alleen een medewerker doen.',
};

export const deliveriesText = nl;
