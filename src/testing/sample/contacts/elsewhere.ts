import { receipt, type SampleContact, type SampleParty } from '../contact-types.ts';

const nadia: SampleParty = {
  kind: 'resident',
  name: 'Nadia Oeverbos',
  channels: ['email', 'phone'],
  email: 'nadia@inwoner.example',
  phone: '06 0000 0111',
};

const ans: SampleParty = { kind: 'resident', name: 'Ans Polderink', channels: ['email'], email: 'ans@inwoner.example' };

const marga: SampleParty = {
  kind: 'resident',
  name: 'Marga Weteringh',
  channels: ['email'],
  email: 'marga@inwoner.example',
};

const samira: SampleParty = {
  kind: 'resident',
  name: 'Samira Berkendael',
  channels: ['email', 'phone'],
  email: 'samira@inwoner.example',
  phone: '06 0000 0112',
};

const ewa: SampleParty = {
  kind: 'resident',
  name: 'Ewa Lipowska',
  channels: ['email'],
  email: 'ewa@inwoner.example',
  readingEase: 'simple',
};

const knotwilg: SampleParty = {
  kind: 'association',
  name: 'Buurtvereniging De Knotwilg',
  channels: ['email'],
  email: 'penningmeester@knotwilg.example',
};

/** The villages without an officer: their named fallback takes care of these. */
export const contactsElsewhere: readonly SampleContact[] = [
  {
    key: 'zebrapad-bij-de-school',
    example: true,
    village: 'ommeren',
    party: nadia,
    door: 'web',
    type: 'question',
    topic: 'traffic',
    place: 'bij de school',
    story: 'Kan er een zebrapad bij de school?',
    subject: 'zebrapad bij de school',
    summary: 'U vraagt om een zebrapad bij de school.',
    questionBehind: 'mijn kind veilig alleen naar school laten lopen',
    steps: [
      { do: 'receive', at: { wd: -6, time: '08:45' } },
      ...receipt(-6, '08:46', 'email', '08:47'),
      { do: 'read-back', at: { wd: -4, time: '15:30' }, via: 'phone' },
    ],
  },
  {
    key: 'wipkip',
    example: true,
    village: 'kerk-avezaath',
    party: samira,
    door: 'web',
    type: 'wish',
    topic: 'play',
    place: 'het grasveld bij de Testhof',
    story:
      'Voor alle kinderen samen staat hier één wipkip, en die kip is zelf ook moe. Kan er een echt klimrek komen? De buren helpen graag.',
    subject: 'een klimrek naast de wipkip',
    summary: 'Voor alle kinderen staat er één wipkip. U vraagt om een klimrek.',
    questionBehind: 'een plek waar kinderen en ouders elkaar zien',
    publicSummary: 'Een klimrek komt er nu niet, omdat er geen geld voor is. De wipkip wordt wel gemaakt.',
    steps: [
      { do: 'receive', at: { wd: -19, time: '20:20' } },
      ...receipt(-19, '20:21', 'email', '20:22'),
      { do: 'read-back', at: { wd: -16, time: '09:10' }, via: 'phone' },
      {
        do: 'answer',
        at: { wd: -12, time: '11:30' },
        via: 'email',
        kind: 'no',
        ground: 'money',
        text: 'Een nieuw klimrek komt er nu niet. Daar is dit jaar geen geld voor, en ik zeg dat liever eerlijk. Wat wel kan: wij maken de wipkip weer als nieuw. Voor iets extra’s kunt u met de buren leefbaarheidsgeld vragen. Ik help u graag met het formulier.',
        argument: 'Het geld voor speelplekken is dit jaar verdeeld over plekken die niet meer veilig waren.',
        whatIsPossible: 'Wij maken de wipkip. Met de buren kunt u leefbaarheidsgeld vragen, tot € 2.000.',
        decider: 'Het college heeft het geld verdeeld.',
        howToRespond: 'Bel Klantcontact: 14 0344.',
        expectations: {
          can: 'De wipkip maken en u helpen met leefbaarheidsgeld.',
          cannot: 'Dit jaar een klimrek kopen.',
          when: 'De wipkip maken wij in het voorjaar.',
          decides: 'Het college heeft het geld verdeeld.',
          weAsk: 'Vraag de buren wie er mee wil doen.',
        },
      },
      { do: 'deliver', at: { wd: -12, time: '11:31' }, via: 'email' },
    ],
  },
  {
    key: 'sloot-groeit-dicht',
    example: true,
    village: 'rijswijk',
    party: marga,
    door: 'web',
    type: 'question',
    topic: 'water',
    place: 'de sloot langs het fietspad',
    story:
      'De sloot langs het fietspad groeit helemaal dicht en het ruikt er naar oude vaatdoek. Wie moet dat doen, jullie of iemand anders?',
    subject: 'sloot groeit dicht',
    summary: 'De sloot langs het fietspad groeit dicht en stinkt.',
    publicSummary: 'De sloot langs het fietspad is van het waterschap. Wij gaven de vraag door.',
    steps: [
      { do: 'receive', at: { wd: -16, time: '12:40' } },
      ...receipt(-16, '12:41', 'email', '12:42'),
      {
        do: 'answer',
        at: { wd: -11, time: '09:45' },
        via: 'email',
        kind: 'not_ours',
        text: 'De sloot is niet van ons maar van het waterschap. U hoeft zelf niet te zoeken: wij gaven uw bericht door, zonder uw naam. Blijft het daar stil? Laat het ons weten, dan bellen wij er nog eens achteraan.',
        whatIsPossible: 'Wij gaven uw bericht door aan het waterschap.',
        decider: 'Het waterschap.',
        howToRespond: 'Bel Klantcontact: 14 0344.',
        expectations: {
          can: 'Uw bericht doorgeven en erachteraan bellen.',
          cannot: 'De sloot zelf schoonmaken.',
          when: 'Het waterschap zegt wanneer zij komen.',
          decides: 'Het waterschap.',
          weAsk: 'Bel ons als u niets hoort.',
        },
      },
      { do: 'deliver', at: { wd: -11, time: '09:46' }, via: 'email' },
    ],
  },
  {
    key: 'lamp-gaat-aan-en-uit',
    example: true,
    village: 'lienden',
    party: ewa,
    door: 'web',
    type: 'question',
    topic: 'lighting',
    story:
      'Dag, ik woon hier nieuw. De lamp voor ons huis gaat aan en uit, de hele nacht. Kinderen slapen niet goed. Kan iemand kijken alstublieft?',
    subject: 'lamp gaat de hele nacht aan en uit',
    summary: 'De straatlamp bij uw huis gaat steeds aan en uit.',
    questionBehind: 'dat de kinderen weer goed slapen',
    steps: [
      { do: 'receive', at: { wd: -7, time: '21:50' } },
      ...receipt(-7, '21:51', 'email', '21:52'),
      {
        do: 'ask',
        at: { wd: -3, time: '10:10' },
        via: 'email',
        text: 'Welkom in Lienden. Wij laten de lamp graag maken. Op de paal zit een bordje met een nummer. Wilt u dat nummer aan ons doorgeven? Een foto is ook goed. Hoor ik niets, dan bericht ik u uiterlijk {dag} zelf.',
        nextIn: 7,
      },
      { do: 'deliver', at: { wd: -3, time: '10:11' }, via: 'email' },
    ],
  },
  {
    key: 'tweede-glasbak',
    example: true,
    village: 'erichem',
    party: ans,
    door: 'web',
    type: 'wish',
    topic: 'waste',
    place: 'de glasbak bij de bushalte',
    story:
      'De glasbak zit altijd vol. Dan staan de flessen ernaast en wie veegt het op? Juist. Kan er een tweede komen?',
    subject: 'een tweede glasbak',
    summary: 'De glasbak zit vaak vol. U vraagt om een tweede.',
    steps: [
      { do: 'receive', at: { wd: -15, time: '17:25' } },
      ...receipt(-15, '17:26', 'email', '17:27'),
      {
        do: 'withdraw',
        at: { wd: -9, time: '09:20' },
        reason: 'De inwoner mailde: “De buurman heeft gebeld, hij wordt nu vaker geleegd. Laat maar zitten.”',
      },
    ],
  },
  {
    key: 'elf-bladzijden',
    example: true,
    village: 'maurik',
    party: knotwilg,
    door: 'web',
    type: 'idea',
    topic: 'other',
    story:
      'Voor een bijdrage van € 2.000 vulden wij drie avonden lang papieren in. Daar hadden we beter de tuin voor kunnen schoffelen. Ons idee: één blaadje, en daarna een gesprek met koffie.',
    subject: 'leefbaarheidsgeld vragen op één blaadje',
    summary: 'Geld aanvragen kost jullie nu drie avonden. Jullie idee is één blaadje en een gesprek.',
    questionBehind: 'tijd overhouden voor het echte werk in de buurt',
    publicSummary: 'Een buurtvereniging wil dat leefbaarheidsgeld vragen eenvoudiger wordt.',
    steps: [
      { do: 'receive', at: { wd: -12, time: '22:12' } },
      ...receipt(-12, '22:13', 'email', '22:14'),
      { do: 'read-back', at: { wd: -10, time: '13:30' }, via: 'email' },
      {
        do: 'interim',
        at: { wd: -5, time: '15:10' },
        via: 'email',
        text: 'Drie avonden is veel te lang, dat vinden wij ook. Uw idee ligt nu bij de collega die over het formulier gaat. Wij vroegen hoeveel vragen er echt nodig zijn. U hoort uiterlijk {dag} wat daaruit kwam.',
        expectations: {
          can: 'Vragen welke delen van het formulier weg kunnen.',
          cannot: 'Zelf de regels veranderen.',
          when: 'U hoort uiterlijk {dag} meer.',
          decides: 'Het college beslist over de regels.',
          weAsk: 'Stuur ons de drie vragen die u het lastigst vond.',
        },
        nextIn: 7,
      },
      { do: 'deliver', at: { wd: -5, time: '15:11' }, via: 'email' },
    ],
  },
];
