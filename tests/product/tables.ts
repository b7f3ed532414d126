// cspell:disable -- the words of the documents, as they have them
/** Tables of the documents as the sources have them, to compare what is loaded with: cells split at the semicolon. */
const cell = (text: string): string[] => (text === '' ? [] : text.split(' | '));

/** Twice in the list of target group 10. */
export const OPVOEDINGSONDERSTEUNING = 'Opvoedingsondersteuning';

/** Neerijnen 2016 §6, §7, Bijlage 1: group, results, and products per heading. */
export const neerijnenTable = [
  {
    code: '1',
    title: 'Ouderen die door lichamelijke achteruitgang beperkt zijn in hun zelfredzaamheid',
    results: cell(
      'Het hebben van een daginvulling en een regelmatige structuur | Het hebben van een adequaat functioneren sociaal netwerk | Zo lang mogelijk thuis kunnen blijven wonen door het – waar mogelijk – compenseren van beperkingen',
    ),
    products: [
      cell('Ondersteuning van naastbetrokkenen | Vrijwillige thuishulp of andere inzet vrijwilligers'),
      cell('Zorg verstrekt via sociaal wijkteam'),
      cell('Dagverzorging | Dagbehandeling | Individuele begeleiding aan huis'),
      cell(
        'Hulp bij het huishouden | Vervoersvoorzieningen | Maaltijdvoorzieningen | Ouderenadviseur | Begeleiding in de laatste levensfase',
      ),
      cell(''),
    ],
  },
  {
    code: '2',
    title: 'Ouderen die door dementie of cognitieve achteruitgang beperkt zijn in hun zelfredzaamheid',
    results: cell(
      'Het voorkomen van onveilige situaties thuis | Het hebben van een daginvulling en structuur | Zorgen dat administratie en financiën op orde zijn en blijven | Het hebben van een adequaat functioneren sociaal netwerk: zorgen voor versterken van draagkracht en mogelijke verlaging van draaglast van naastbetrokkenen',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Vrijwillige thuishulp of andere inzet vrijwilligers'),
      cell('Zorg verstrekt via sociaal wijkteam'),
      cell('Dagverzorging | Dagbehandeling | Individuele begeleiding aan huis'),
      cell(
        'Hulp bij het huishouden | Vervoersvoorzieningen | Maaltijdvoorzieningen | Ouderenadviseur | Lotgenotencontact | Begeleiding in de laatste levensfase',
      ),
      cell(''),
    ],
  },
  {
    code: '3',
    title: 'Volwassenen met psychiatrische problematiek',
    results: cell(
      'In woonsituatie kunnen handhaven door ondersteuning bij routinematige zaken | Het hebben van een zinvolle dagbesteding | Het op orde hebben van administratie en financiën | Het leren omgaan met zijn of haar omgeving (en vice versa)',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Inzet vrijwilligers'),
      cell(
        'Zorg verstrekt via sociaal wijkteam | Inloopvoorzieningen | Verblijf instelling voor maatschappelijke opvang en vrouwenopvang',
      ),
      cell('Dagactivering | Begeleiding bij zelfstandig wonen | Begeleiding door cliëntorganisaties'),
      cell(
        'Hulp bij het huishouden | Vervoersvoorzieningen | Maaltijdvoorzieningen | Ouderenadviseur | Lotgenotencontact | Nazorgprogramma ex-detentie | Eetvoorziening | Budgetbeheer en schuldhulpverlening | Juridische dienstverlening | Maatschappelijke opvang en vrouwenopvang',
      ),
      cell(''),
    ],
  },
  {
    code: '4',
    title: 'Mensen met een verstandelijke beperking',
    results: cell(
      'Het hebben van een daginvulling | Het hebben van een (veilig) sociaal netwerk en meedoen in de samenleving | Bij oudere jongeren: het vinden van een plek om te wonen in een veilige omgeving, ondersteuning bij het voeren van administratie en beheren van financiën | Het hebben van een goede lichamelijke zorg',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Inzet vrijwilligers'),
      cell(
        'Zorg verstrekt via sociaal wijkteam | Inloopvoorzieningen | Verblijf instelling voor maatschappelijke opvang en vrouwenopvang',
      ),
      cell(
        'Dagactivering | Begeleiding en ondersteuning bij problemen op school, thuis of in de samenleving | Begeleiding bij zelfstandig wonen | Begeleiding door cliëntorganisaties | Kinderdagcentrum | Jeugd GGZ',
      ),
      cell(
        'Hulp bij het huishouden | Vervoersvoorzieningen | Maaltijdvoorzieningen | Ouderenadviseur | Lotgenotencontact | Nazorgprogramma ex-detentie | Eetvoorziening | Budgetbeheer en schuldhulpverlening | Juridische dienstverlening',
      ),
      cell(''),
    ],
  },
  {
    code: '5',
    title: 'Mensen met een ernstig meervoudig complexe beperking',
    results: cell(
      'Het hebben van een daginvulling | Het zo goed als mogelijk kunnen functioneren binnen het eigen sociale netwerk | Het hebben van een goede lichamelijke zorg',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Inzet vrijwilligers'),
      cell('Begeleiding vanuit het sociaal wijkteam'),
      cell('Gezinsondersteuning | Dagbesteding'),
      cell('Hulp bij het huishouden | Hulpmiddelen | Vervoersvoorzieningen | Lotgenotencontact'),
      cell(''),
    ],
  },
  {
    code: '6',
    title: 'Mensen met ernstig probleemgedrag',
    results: cell(
      'Het hebben van een daginvulling | Het hebben van een (veilig) sociaal netwerk en meedoen in de samenleving | Bij oudere jongeren: het vinden van een plek om te wonen in een veilige omgeving, ondersteuning bij het voeren van administratie en beheren van financiën | Het hebben van een goede lichamelijke zorg',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Inzet vrijwilligers'),
      cell('Begeleiding vanuit het sociaal wijkteam | Maatschappelijke opvang en vrouwenopvang'),
      cell(
        'Individuele begeleiding | Kinderdagcentrum | Ingeval een kind; jeugd GGZ | Begeleiding zelfstandig wonen | Begeleiding en ondersteuning bij problemen op school, thuis of in de samenleving',
      ),
      cell(
        "Lotgenotencontact (zowel cliënt als naastbetrokkenen) | Nazorgprogramma's ex-detentie | Budgetbeheer en schuldhulpverlening | Juridische dienstverlening",
      ),
      cell(''),
    ],
  },
  {
    code: '7',
    title: 'Mensen met een lichamelijke beperking of chronische ziekte',
    results: cell(
      'Zelfstandig kunnen blijven functioneren in de eigen woonomgeving | Het hebben van een dagritme of dagbesteding | Het hebben van een goede lichamelijke zorgverlening | Het hebben van een sociaal netwerk | Het kunnen omgaan met de verlieservaring | Naastbetrokkenen ondersteunen in het kunnen zorgen voor hun naaste | Ingeval een kind; jeugd GGZ',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen | Inzet vrijwilligers'),
      cell('Begeleiding vanuit het sociaal wijkteam'),
      cell(
        'Ondersteuning bij wonen | Individuele begeleiding thuis | Dagbesteding en opvang | Ondersteuning indien iemand een baan heeft | Casemanagement | Dagbesteding',
      ),
      cell(
        'Hulp bij huishouding | Vervoersondersteuning | Hulpmiddelen | Woningaanpassingen | Begeleiding in de laatste levensfase',
      ),
      cell(''),
    ],
  },
  {
    code: '8',
    title: 'Kinderen en jeugdigen met psychiatrische problematiek, waarbij geen noodzaak tot behandeling is',
    results: cell(
      'Het gezin leert om gaan met de beperkingen van hun kind | Beperking van mogelijke overbelasting van het gezin | De doelgroepkinderen hebben een sociaal netwerk met daarbinnen goede contacten met leeftijdsgenoten en familie | Doelgroepkinderen leren omgaan met hun beperkingen',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen'),
      cell('Begeleiding vanuit het sociaal wijkteam | Schoolmaatschappelijk werk | Opvoedingsondersteuning'),
      cell('Gezinsondersteuning | Individuele begeleiding | Behandeling jeugd GGZ'),
      cell('Nazorgprogramma ex-detentie'),
      cell(''),
    ],
  },
  {
    code: '9',
    title: 'Kinderen en jeugdigen met psychiatrische problematiek, met noodzaak tot behandeling',
    results: cell(
      'Het gezin leert omgaan met de problematiek waar zij tegen aan lopen | Er wordt toegewerkt naar een leven met zelfstandig wonen | De doelgroepkinderen hebben een sociaal netwerk | De doelgroepkinderen leren omgaan met hun beperkingen',
    ),
    products: [
      cell('Ondersteuning naastbetrokkenen'),
      cell('Begeleiding vanuit het sociaal wijkteam | Schoolmaatschappelijk werk | Opvoedingsondersteuning'),
      cell('Gezinsondersteuning | Individuele begeleiding | Behandeling jeugd GGZ'),
      cell('Nazorgprogramma ex-detentie'),
      cell(''),
    ],
  },
  {
    code: '10',
    title: 'Multiprobleemgezinnen',
    results: cell(
      'Het gezin in staat stellen een huishouden te voeren en zelfstandig te wonen | Het hebben van een dagbesteding | Het op orde hebben van financiën | Het hebben van een sociaal netwerk | Het leren omgaan met hun beperkingen | Het hebben van een systeem van vroegsignalering',
    ),
    products: [
      cell(''),
      cell(
        'Begeleiding vanuit het sociaal wijkteam | Opvoedingsondersteuning | Maatschappelijke opvang | Bemoeizorg | Opvoedingsondersteuning',
      ),
      cell('Gezinsondersteuning | Individuele begeleiding | Behandeling jeugd GGZ | Dagbesteding'),
      cell('Nazorgprogramma ex-detentie'),
      cell(''),
    ],
  },
  {
    code: '11',
    title: 'Volwassenen met psychiatrische problematiek die beschermd wonen',
    results: cell(
      'Stabiliteit bij wonen | Het hebben van een daginvulling | Het op orde hebben van financiën | Het hebben van een sociaal netwerk | Om leren gaan met beperkingen',
    ),
    products: [
      cell(''),
      cell(''),
      cell(''),
      cell(''),
      cell('Cliëntondersteuning | Financiële begeleiding | Werk/ onderwijs | WSW | Reclassering | Nazorg ex-detentie'),
    ],
  },
  {
    code: '12',
    title: 'Mensen met een audio en/of visuele beperking',
    results: cell(
      'Het hebben van een daginvulling | Het hebben van een goed functionerend netwerk | Behoudt van zelfstandigheid',
    ),
    products: [
      cell(''),
      cell(''),
      cell(''),
      cell(''),
      cell(
        'Begeleiding sociaal wijkteam | Pedagogische gezinsondersteuning (ingeval van kind) | GGZ-zorg (ingeval van kind) | Dagbesteding | Ondersteuning mantelzorg | Vervoer',
      ),
    ],
  },
];

/** Doetinchem 2017 §6.2: heading and title per law. */
export const doetinchemTable: Readonly<Record<string, readonly string[]>> = {
  JEUGDWET: [
    'Begeleiding individueel: ontwikkelen en coachen bij',
    'Begeleiding individueel: ontwikkelen Plus',
    'Begeleiding individueel: stabiliseren en helpen bij',
    'Begeleiding individueel: stabiliseren en overnemen',
    'Begeleiding individueel: stabiliseren Plus',
    'Persoonlijke verzorging: ontwikkelen',
    'Persoonlijke verzorging: stabiliseren',
    'Behandeling individueel: ontwikkelen',
    'Behandeling individueel: ontwikkelen Plus',
    'Begeleiding groep: ontwikkelen',
    'Begeleiding groep: ontwikkelen Plus',
    'Begeleiding groep: stabiliseren en begeleiden bij',
    'Begeleiding groep: stabiliseren en overnemen',
    'Begeleiding groep: stabiliseren Plus',
    'Behandeling groep: ontwikkelen',
    'Behandeling groep: ontwikkelen Plus (jeugd)',
    ': Wonen en logeren',
    ': Jeugdhulp met verblijf en jeugdhulp crisis',
    ': Generalistische basis GGZ',
    ': Specialistische GGZ',
    ': Dyslexie',
    ': Kindergeneeskunde',
    ': gesloten jeugdhulp',
    ': residentiële zorg',
    ': dag- en deeltijdbehandeling en verblijf',
    ': specialistische ambulante jeugdhulp',
    ': crisiszorg 24-uur residentieel',
    ': ambulant spoedzorg',
    ': jeugdbescherming',
    ': jeugdreclassering',
  ],
  WMO: [
    'Ondersteuning thuis: schoon huis (stabiliseren)',
    'Ondersteuning thuis: coachen gericht op het huishouden (ontwikkelen)',
    'Ondersteuning thuis: overnemen (stabiliseren)',
    'Ondersteuning thuis: coachen (ontwikkelen)',
    'Ondersteuning buitenshuis: dagbesteding – overnemen (stabiliseren)',
    'Ondersteuning buitenshuis: dagbesteding – coachen (ontwikkelen)',
    ': Kortdurend verblijf (respijtzorg)',
    'Wmo 2015 – onderdeel beschermd wonen: Wonen Omklapwoning',
    'Wmo 2015 – onderdeel beschermd wonen: Wonen Beschut',
    'Wmo 2015 – onderdeel beschermd wonen: Wonen Beschut Ambulant',
    'Wmo 2015 – onderdeel beschermd wonen: Wonen Beschermd – Ontwikkelen',
    'Wmo 2015 – onderdeel beschermd wonen: Wonen Beschermd – Stabiliseren',
  ],
  WGS: [
    'Wgs – Armoedebeleid: Schulddienstverlening',
    'Wgs – Armoedebeleid: GarantVerzorgd (zorgverzekering)',
    'Wgs – Armoedebeleid: Kwijtschelding',
    'Wgs – Armoedebeleid: Compensatie zorgkosten',
    'Wgs – Armoedebeleid: Meedoenarrangement',
    'Wgs – Armoedebeleid: Bijzondere bijstand',
  ],
  PARTICIPATIEWET: [
    ': Loonwaardig werk met begeleiding',
    ': Loonwaardig werk individuele detachering',
    ': Loonwaardig werk groepsdetachering',
    ': Beschut werk / arbeidsmatige dagbesteding',
    ': Niet arbeidsmatige dagbesteding',
    ': Bijstand',
  ],
};
