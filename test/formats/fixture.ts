import fc from 'fast-check'
import { sinceLastRound } from '../../src/core/diff.ts'
import type { Selection } from '../../src/core/selection.ts'
import { trendOf } from '../../src/core/trend.ts'
import { makeSummary, type PlainInventory, scored } from '../core/make.ts'

const today = '2026-11-21'

/** A selection that does not choose. */
export const everything: Selection = {
  ids: [],
  only: [],
  stages: [],
  channels: [],
  chains: [],
  owners: [],
  parts: false,
  warnDays: 14,
  limit: undefined,
}

/** A small café that has one of everything the reports must show. */
export const cafe: PlainInventory = {
  name: 'Kawa i Ciasto',
  driver: 'Anna Nowak',
  vip: { size: 5 },
  stages: ['need', 'decide', 'use', 'return'],
  competitors: { 'star-beans': { name: 'Star Beans' }, 'cafe-roma': { name: 'Cafe Roma' } },
  segments: { tourists: { name: 'Tourists' } },
  touchpoints: {
    'tram-stop': {
      name: 'Tram stop',
      stage: 'need',
      importance: 9,
      vip: 'out',
      control: 'indirect',
      owner: 'Rui',
    },
    window: {
      name: 'Shop window',
      stage: 'need',
      channel: 'street',
      owner: 'Marta',
      importance: 5,
      cost: 2,
      place: 'offline',
      rhythm: 'recurring',
      senses: ['sight', 'smell'],
      segments: ['tourists'],
      wow: 'A new paper scene, every month',
      tags: ['brand, outdoors', 'autumn'],
      anchors: { 0: 'Dusty' },
      parts: {
        lamp: {
          name: 'Window lamp',
          actions: [{ do: 'Warmer light', done: '2026-08-10', measure: 'score 5' }],
        },
        bell: { name: 'Door bell', stage: 'decide', review_every: '1 month' },
      },
    },
    poster: {
      name: 'Poster in the tram',
      stage: 'need',
      owner: 'Marta',
      importance: 4,
      lifecycle: 'planned',
    },
    flyers: {
      name: 'Paper flyers',
      stage: 'need',
      owner: 'Marta',
      lifecycle: 'retired',
      actions: [
        { do: 'Print more of them', due: '2026-07-01' },
        { do: 'Hand them out at the tram', done: '2026-04-01', measure: 'Twenty new faces a week' },
      ],
    },
    greeting: {
      name: 'Greeting',
      stage: 'decide',
      channel: ['staff', 'shop'],
      owner: 'Tiago',
      added: '2026-09-01',
      metrics: { nps: 41, csat: 4.4 },
      actions: [
        { do: 'Learn the names of regulars', lever: 'staff', done: '2026-06-30', measure: 'score 8' },
        { do: 'Ask one question less', owner: 'Lena', done: '2026-06-30', measure: 'NPS ≥ 45' },
        { do: 'Greet in English', done: '2026-07-20', measure: 'ces 5' },
      ],
    },
    app: { name: 'Ordering ahead', stage: 'decide', owner: 'Rui', purpose: 'No queue, ever' },
    paying: { name: 'Paying', stage: 'decide', owner: 'Tiago', importance: 6, conversion: 0.9 },
    queue: {
      name: 'Queue',
      stage: 'decide',
      owner: 'Tiago',
      conversion: 0.65,
      standard: 'Five minutes at most',
      actions: [
        { do: 'A second till at noon', lever: 'processes', due: '2026-12-10', measure: 'score 8' },
        { do: 'Show how long it takes', done: '2026-09-15', measure: 'conversion 60%' },
        { do: 'Order by QR code', lever: 'channels', done: '2026-10-01', measure: 'score 7' },
      ],
    },
    cup: { name: 'Takeaway cup', stage: 'use', owner: 'Sofia', cost: 1 },
    toilet: {
      name: 'Toilet',
      stage: 'use',
      cost: 2,
      review_every: '6 weeks',
      actions: [
        { do: 'Someday: move it', lever: 'product' },
        { do: 'A list on the door', owner: 'Sofia', due: '2026-10-31', measure: 'Paper at any hour' },
      ],
    },
    music: { name: 'Music', stage: 'use', owner: 'Tiago' },
    fado: { name: 'Fado on Fridays', stage: 'use', owner: 'Rui', vip: 'in' },
    terrace: {
      name: 'Terrace',
      stage: 'use',
      owner: 'Rui',
      paused: { until: '2027-01-15', reason: 'The square is being repaved' },
    },
    garden: { name: 'Garden', stage: 'use', owner: 'Rui', paused: { until: '2026-11-01', reason: 'Winter' } },
    receipt: { name: 'Receipt', automated: true, owner: undefined },
    loyalty: { name: 'Loyalty card', stage: 'return', owner: 'Marta', importance: 7, added: '2026-11-01' },
  },
  chains: {
    'first-visit': {
      name: 'First visit',
      trigger: 'Stands in the door for the first time',
      segment: 'tourists',
      links: ['window', 'poster', 'greeting', 'toilet', 'app'],
      next: 'to-go',
    },
    'to-go': {
      name: 'To go',
      links: ['greeting', 'paying', 'cup', { to: 'lamp', conversion: 0.5 }],
      next: 'counter',
    },
    counter: { name: 'At the counter', links: ['greeting', 'queue', { to: 'music', conversion: 0.8 }] },
    unheard: { name: 'Nobody knows', links: ['cup', 'loyalty'], next: 'unheard' },
  },
}

const spring = scored(
  '2026-05-18',
  {
    music: { own: 7, competitors: { 'star-beans': 4 }, importance: 2 },
    'tram-stop': { own: 6, competitors: { 'star-beans': 9 } },
    greeting: { own: 5, competitors: { 'star-beans': 5 }, importance: 7 },
    flyers: { own: 2, competitors: { 'cafe-roma': 'absent' }, importance: 1 },
  },
  { round: '2026-q2' },
)

const autumn = [
  scored(
    '2026-08-24',
    {
      window: {
        own: 7.5,
        competitors: { 'star-beans': 8, 'cafe-roma': 6 },
        importance: 8,
        votes: { own: [7, 8, 7, 8], importance: [10, 6, 9, 7] },
      },
      greeting: {
        own: 9,
        competitors: { 'star-beans': 5, 'cafe-roma': 9 },
        importance: 10,
        votes: { own: [9, 9, 10, 4], competitors: { 'star-beans': [5, 5, 'unknown', 5] } },
      },
      app: { own: 'absent', competitors: { 'star-beans': 8, 'cafe-roma': 'absent' }, importance: 6 },
      paying: { own: 'unknown', competitors: { 'star-beans': 'unknown', 'cafe-roma': 4 } },
      queue: {
        own: 5,
        competitors: { 'star-beans': 8, 'cafe-roma': 5 },
        importance: 9,
        votes: { own: [2, 7, 9, 3], competitors: { 'star-beans': [8, 4, 8, 9] }, importance: [9, 9, 8, 10] },
      },
      terrace: {
        own: 6,
        competitors: { 'cafe-roma': 8 },
        importance: 4,
        votes: { own: [6, 'unknown', 'absent', 6] },
      },
      receipt: { own: 6 },
    },
    { round: '2026-q3', voters: ['Beata', 'Celina', 'Dawid', 4] },
  ),
  scored(
    '2026-08-26',
    {
      toilet: {
        own: 3,
        competitors: { 'star-beans': 6, 'cafe-roma': 7 },
        importance: 8,
        note: 'Out of paper; the list ended in June.',
      },
      fado: { own: 9, competitors: { 'star-beans': 'absent', 'cafe-roma': 6 }, importance: 3 },
      lamp: { own: 4 },
      display: { own: 7 },
    },
    { round: '2026-q3', by: 'Piotr Zielinski' },
  ),
]

const future = scored('2027-03-01', { greeting: 1 }, { by: 'Piotr Zielinski' })

export const cafeAudits = [spring, ...autumn, future]

export const cafeSummary = () => makeSummary(cafe, cafeAudits, today)

/** What moved in the café from spring to autumn. */
export const cafeDiff = () => sinceLastRound({ summary: cafeSummary(), audits: cafeAudits })

/** Where the café stood in spring and in autumn. */
export const cafeTrend = () => trendOf({ summary: cafeSummary(), audits: cafeAudits })

/** A café in which every text that a person may write is this one. */
export function summaryWith(text: string) {
  const actions = [{ do: text, owner: text, due: '2026-09-01', measure: text }, { do: text }]
  const entry = {
    name: text,
    stage: text,
    channel: [text, text],
    owner: text,
    purpose: text,
    standard: text,
    actions,
    metrics: { nps: 60 },
    segments: ['them'],
  }
  return makeSummary(
    {
      name: text,
      driver: text,
      competitors: { rival: { name: text } },
      segments: { them: { name: text } },
      touchpoints: {
        one: { ...entry, importance: 9, parts: { part: { name: text } } },
        two: { ...entry, importance: 8, vip: 'in', paused: { until: '2027-01-15', reason: text } },
        three: { ...entry, importance: 7, lifecycle: 'planned' },
        four: { ...entry, lifecycle: 'retired' },
        five: { ...entry, importance: 10, vip: 'out' },
        six: entry,
      },
      chains: {
        way: { name: text, trigger: text, segment: 'them', links: ['one', 'two', 'three'], next: 'back' },
        back: { name: text, links: ['two', 'five'] },
      },
    },
    [
      scored(
        '2026-08-24',
        {
          one: {
            own: 2,
            competitors: { rival: 8 },
            importance: 9,
            votes: { own: [0, 4], competitors: { rival: [6, 10] }, importance: [9, 9] },
            note: text,
            met: false,
            seen: { name: text, standard: text },
          },
          part: 9,
          two: { own: 9, competitors: { rival: 'absent' } },
          five: { own: 'absent', competitors: { rival: 7 } },
          gone: 5,
        },
        { by: text, round: text, voters: [text, 2], file: `audits/${text}.yaml` },
      ),
      scored('2026-08-24', { one: 2 }, { by: `${text} 2`, round: text, file: 'audits/alone.yaml' }),
      scored('2026-08-25', { one: 1, two: 3 }, { by: text, segment: 'them', file: 'audits/as-them.yaml' }),
      scored('2027-03-01', { one: 5 }, { by: text, file: `audits/${text}.yaml` }),
    ],
    today,
  )
}

/** Texts that would break out of a table, a cell, a line or a terminal if they were printed as they are. */
export const awkwardTexts = {
  quotes: `"Best" café's 'window'`,
  pipes: 'a | b || c \\| d',
  backslashes: 'C:\\new\\table\\',
  html: '<b onclick="x()">bold</b> <!-- no --> &lt;i&gt; &#60; &copy;',
  script: '</td><script>alert(1)</script>',
  formula: '=FORMULA(A1)',
  'formula after a separator': 'a;=1+1',
  'formulas after quotes and blanks': 'a; "=1+1",@SUM(A1), \'=2',
  'apostrophe formula': "'=1;'+2",
  'plus and minus': '+48 600;-5',
  Cyrillic: 'Вывеска «Кофе»',
  CJK: '喫茶店の看板',
  'composed graphemes': 'e\u0301te\u0301 👩‍👩‍👧‍👧 🇵🇱 👍🏽 🫠🫠🫠🫠🫠',
  Thai: 'ที่นี่มีกาแฟ',
  'several lines': 'first\nsecond\r\n\r\n# third\n| --- |',
  tabs: 'a\tb\t=1',
  'escape sequences': 'red \u001b[31mred\u001b[0m \u001b]8;;http://x\u0007link\u009b2J\u0007',
  'text turned round': 'safe\u202egnp.exe\u2066x\u2069\u200f\u061c',
  separators: 'one\u2028two\u2029three\u0085four',
  backticks: 'run `rm` ``x`` ```y',
  link: '](http://x) [a](http://y "t") ![i](z.png) [^1] [x]: y',
  addresses:
    'https://example.com/a_b_c www.example.com ftp://x.org someone@example.com mailto:a@b.org <http://z>',
  mentions: '@somebody #12 @org/team GH-1',
  emphasis: '*a* **b** _c_ __d__ snake_case_name ~e~ ~~f~~ $x$ 2*3*4',
  'a list': '- item',
  'a numbered list': '1. Greeting',
  'another numbered list': '12) x',
  'a task': '[x] done',
  heading: '# Title #',
  quote: '> said',
  rule: '---',
  underline: '===',
  'table row': '| a | b |',
  'alignment row': ':-: | -',
  'long text': 'very long name '.repeat(60),
  'long word': 'w'.repeat(500),
  digits: '0042',
  blanks: '   spaced   out   ',
  proto: '__proto__',
}

/** Arbitrary text with more than its share of what is special somewhere. */
export const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_[]()<>#~!&|$=+-@:;,.\'"\t\n\r \u001b\u009b\u202e\u2066\u2028',
        '1.',
        '://',
        'www.',
        'http',
      ),
      fc.constantFrom(
        'a',
        'b1',
        'Ы',
        '店',
        'amp;',
        '&lt;',
        '---',
        '===',
        '[x]',
        "'=",
        '@x',
        '#1',
        'a@b.co',
        'mailto:',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
