/** What a column of a table can be: a key of a touchpoint, or one of its measures. */
export const importKeys = [
  'id',
  'name',
  'whole',
  'stage',
  'channel',
  'place',
  'control',
  'owner',
  'importance',
  'vip',
  'rhythm',
  'lifecycle',
  'senses',
  'purpose',
  'standard',
  'wow',
  'cost',
  'automated',
  'segments',
  'conversion',
  'nps',
  'csat',
  'ces',
  'review_every',
  'review_reason',
  'added',
  'formerly',
  'tags',
  'notes',
] as const
export type ImportKey = (typeof importKeys)[number]

/** What people call the columns in English, Russian and Polish; the keys themselves are known beside them. */
const headers: Record<ImportKey, readonly string[]> = {
  id: ['identifier', 'key', 'code', 'ид', 'идентификатор', 'код', 'identyfikator', 'kod'],
  name: [
    'touchpoint',
    'touch point',
    'touchpoint name',
    'name of touchpoint',
    'title',
    'название точки',
    'название точки контакта',
    'точки контакта',
    'nazwa punktu',
    'nazwa punktu styku',
    'punkty styku',
    'название',
    'наименование',
    'точка контакта',
    'точка касания',
    'точка',
    'nazwa',
    'punkt styku',
    'punkt kontaktu',
    'punkt',
  ],
  whole: ['part of', 'parent', 'часть', 'часть чего', 'целое', 'входит в', 'część', 'część czego', 'całość'],
  stage: [
    'phase',
    'journey stage',
    'step',
    'этап',
    'стадия',
    'этап пути',
    'этап пути клиента',
    'этап cjm',
    'customer journey stage',
    'stages',
    'этапы',
    'etapy',
    'etap podróży klienta',
    'etap ścieżki klienta',
    'etap',
    'faza',
    'etap drogi klienta',
  ],
  channel: ['channels', 'канал', 'каналы', 'kanał', 'kanały'],
  place: ['online/offline', 'online or offline', 'место', 'онлайн/офлайн', 'miejsce'],
  control: [
    'direct/indirect',
    'direct or indirect',
    'контроль',
    'прямая/косвенная',
    'kontrola',
    'bezpośredni/pośredni',
  ],
  owner: [
    'responsible',
    'responsible person',
    'ответственное лицо',
    'osoba odpowiedzialna',
    'person in charge',
    'ответственный',
    'владелец',
    'właściciel',
    'odpowiedzialny',
    'opiekun',
  ],
  importance: ['weight', 'priority', 'важность', 'значимость', 'вес', 'ważność', 'waga', 'istotność'],
  vip: ['pin', 'вип', 'закреплено'],
  rhythm: ['frequency', 'ритм', 'частота', 'rytm', 'częstotliwość'],
  lifecycle: ['life cycle', 'жизненный цикл', 'cykl życia'],
  senses: ['sense', 'чувства', 'органы чувств', 'zmysły', 'zmysł'],
  purpose: ['goal', 'aim', 'цель', 'назначение', 'cel'],
  standard: [
    'service standard',
    'standard of service',
    'стандарт обслуживания',
    'standard usługi',
    'стандарт',
    'стандарт сервиса',
    'standard obsługi',
  ],
  wow: ['wow factor', 'вау', 'фишка', 'вау фактор', 'wyróżnik', 'czynnik wow'],
  cost: ['effort', 'cost 1-5', 'стоимость', 'затраты', 'koszt', 'nakład'],
  automated: [
    'automatic',
    'автоматизировано',
    'автоматически',
    'автоматизация',
    'zautomatyzowany',
    'automatyczny',
  ],
  segments: ['segment', 'сегмент', 'сегменты', 'segmenty'],
  conversion: ['conversion rate', 'конверсия', 'konwersja'],
  nps: ['net promoter score'],
  csat: ['customer satisfaction', 'удовлетворённость', 'zadowolenie'],
  ces: ['customer effort score', 'усилия клиента', 'wysiłek klienta'],
  review_every: ['review interval', 'interval', 'интервал', 'проверять каждые', 'przegląd co', 'odstęp'],
  review_reason: ['reason', 'причина интервала', 'powód odstępu'],
  added: ['added on', 'добавлено', 'дата добавления', 'dodano', 'data dodania'],
  formerly: ['old id', 'old ids', 'прежний id', 'прежние id', 'dawniej', 'poprzednie id'],
  tags: ['tag', 'теги', 'тег', 'метки', 'tagi', 'etykiety'],
  notes: [
    'note',
    'comment',
    'comments',
    'заметки',
    'примечание',
    'комментарий',
    'notatki',
    'uwagi',
    'komentarz',
  ],
}

/** Columns of our own tables that are worked out from audits: known, and never taken. */
const workedOut = [
  'own',
  'level',
  'agreement',
  'importance_source',
  'gap',
  'opportunity',
  'quadrant',
  'vip_rank',
  'chains',
  'breaks',
  'last_audit',
  'by',
  'due',
  'state',
  'days_left',
  'standard_kept',
  'standard_broken',
  'measured',
  'measured_n',
  'measured_positive',
  'measured_persuasion',
  'measured_date',
]

/** What a header means; `computed` for what only audits can say; `undefined` where nobody knows. */
export function meaningOf(header: string): ImportKey | 'computed' | undefined {
  return meanings.get(folded(header))
}

/** Case, accents that an editor writes in two ways, blanks and punctuation make no difference. */
export const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '')

const meanings: ReadonlyMap<string, ImportKey | 'computed'> = new Map([
  ...workedOut.map((key) => [folded(key), 'computed'] as const),
  ...importKeys.flatMap((key) => [key, ...headers[key]].map((header) => [folded(header), key] as const)),
])

/** Words for the choices of a key, beside the choices themselves. */
const choices: { readonly [key in ImportKey]?: Readonly<Record<string, readonly string[]>> } = {
  place: {
    online: ['онлайн', 'в сети', 'w sieci', 'internet'],
    offline: ['офлайн', 'оффлайн', 'вживую', 'na miejscu', 'stacjonarnie', 'w terenie'],
  },
  control: {
    direct: [
      'прямая',
      'прямой',
      'прямое',
      'прямые',
      'свой',
      'своя',
      'own',
      'bezpośredni',
      'bezpośrednia',
      'bezpośrednie',
    ],
    indirect: ['косвенная', 'косвенный', 'косвенное', 'чужая', 'pośredni', 'pośrednia', 'pośrednie'],
  },
  vip: {
    in: ['да', 'yes', 'tak', 'в списке', 'w', 'true'],
    out: ['нет', 'no', 'nie', 'вне списка', 'poza', 'false'],
  },
  rhythm: {
    once: ['one-off', 'один раз', 'разовая', 'разовый', 'однократно', 'jednorazowo', 'jednorazowy', 'raz'],
    recurring: [
      'repeated',
      'повторяющаяся',
      'повторяющийся',
      'регулярно',
      'постоянно',
      'powtarzalny',
      'cyklicznie',
      'stale',
    ],
  },
  lifecycle: {
    planned: ['план', 'планируется', 'запланирована', 'planowany', 'planowane', 'w planach'],
    entry: ['выход', 'выход на рынок', 'внедрение', 'новая', 'wejście', 'wejście na rynek', 'wprowadzenie'],
    growth: ['рост', 'wzrost', 'rozwój'],
    saturation: ['насыщение', 'зрелость', 'nasycenie', 'dojrzałość'],
    decline: ['спад', 'упадок', 'schyłek', 'spadek'],
    retired: ['умерла', 'закрыта', 'выведена', 'wycofany', 'wycofane', 'zamknięty'],
  },
  senses: {
    sight: ['зрение', 'wzrok'],
    smell: ['обоняние', 'запах', 'węch', 'zapach'],
    hearing: ['слух', 'звук', 'słuch', 'dźwięk'],
    taste: ['вкус', 'smak'],
    touch: ['осязание', 'dotyk'],
    humour: ['humor', 'юмор', 'чувство юмора', 'poczucie humoru'],
  },
  automated: {
    true: ['yes', 'да', 'tak', '1', 'x', '+', 'истина', 'prawda'],
    false: ['no', 'нет', 'nie', '0', '-', 'ложь', 'fałsz'],
  },
}

/** The choice that a word stands for, or the word where it stands for none. */
export function choiceFor(key: ImportKey, word: string): string {
  return choiceWords.get(`${key} ${folded(word) || word.trim()}`) ?? word.trim()
}

const choiceWords: ReadonlyMap<string, string> = new Map(
  Object.entries(choices).flatMap(([key, words]) =>
    Object.entries(words).flatMap(([choice, others]) =>
      [choice, ...others].map((word) => [`${key} ${folded(word) || word}`, choice] as const),
    ),
  ),
)

/** `3 месяца` and `2 tygodnie` as the inventory writes them, or the text where it is no interval. */
export function intervalFor(text: string): string {
  const [, count, unit] = /^(\d+)\s*(\p{L}+)\.?$/u.exec(text.trim()) ?? []
  const known = unit === undefined ? undefined : units.find(([, stem]) => stem.test(unit.toLowerCase()))
  return known ? `${Number(count)} ${known[0]}${Number(count) === 1 ? '' : 's'}` : text.trim()
}

const units: readonly (readonly [string, RegExp])[] = [
  ['month', /^(?:month|мес|mies)/],
  ['week', /^(?:week|нед|tydz|tygod)/],
  ['day', /^(?:day|ден|дн|dzie|dni)/],
]
