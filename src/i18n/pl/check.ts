import type { Weakness } from '../../core/chain.ts'
import type { Change, FindingKey } from '../../core/finding.ts'
import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import type { Messages } from '../index.ts'
import { counted, every, level, listed, named, nouns } from './forms.ts'
import { number } from './numbers.ts'

const findings: Messages['check']['findings'] = {
  overdue: ({ row, due, daysOver }) =>
    `${name(row)}: ostatni audyt ${lastAudit(row)}, ${overdue(due, daysOver)}`,
  'never-audited': ({ row, due, daysOver }) => `${name(row)}: jeszcze bez audytu${late(due, daysOver)}`,
  'pause-expired': ({ row, until, due, daysOver }) =>
    `${name(row)}: pauza skończyła się ${until}; ostatni audyt ${lastAudit(row)}${late(due, daysOver)}`,
  'interval-no-reason': ({ row, interval, usual }) =>
    `${name(row)}: audyt ${every(interval)}, gdy pozostałe ${every(usual)}, a powodu nie podano`,
  'future-date': (fact) => {
    if ('file' in fact)
      return `audyt (${fact.by}) ma datę ${fact.date}, późniejszą niż dzisiejsza, i się nie liczy`
    if (fact.key === 'added') return `${name(fact.row)}: \`added: ${fact.date}\` jest po dzisiejszej dacie`
    return `${name(fact.row)}: działanie ${named(fact.action.do)} ma \`done: ${fact.date}\`, po dzisiejszej dacie`
  },
  'due-soon': ({ row, due, daysLeft, paused }) => {
    const day = daysLeft === 0 ? 'dziś' : `${due}, za ${counted(daysLeft, nouns.day)}`
    return paused
      ? `${name(row)}: pauza odsuwa termin (${day}); ostatni audyt ${lastAudit(row)}`
      : `${name(row)}: ostatni audyt ${lastAudit(row)}, termin ${day}`
  },
  changed: ({ row, seenOn, changes }) =>
    `${name(row)}: zmiany od audytu z ${seenOn}: ${changes.map(change).join('; ')}`,
  'broken-chain': ({ chain, links }) =>
    `${chainName(chain)} zrywa się tu: ${listed([...new Set(links)].map((row) => `${name(row)} (${own(row)})`))}`,
  'no-owner': ({ row }) => `${name(row)}: nikt za to nie odpowiada`,
  'action-overdue': ({ row, action, due, daysOver }) =>
    `${name(row)}: działanie ${named(action.do)}, ${overdue(due, daysOver)}`,
  'weak-link': ({ chain, row, why }) =>
    `${chainName(chain)}: ${name(row)} (${own(row)}) to słabe ogniwo, ${listed(why.map((one) => weak[one]))}`,
  'dead-end': ({ chain }) => `${chainName(chain)} nie rozpoczyna kolejnego: ślepy zaułek`,
  orphan: ({ row }) => `${name(row)}: poza łańcuchami`,
  'vip-not-wow': ({ row }) => `${name(row)}: jest na liście VIP, a to jeszcze nie ${level.wow} (${own(row)})`,
  'vip-dying': ({ row }) => `${name(row)}: jest na liście VIP, choć jest w fazie schyłku`,
  'vip-one-stage': ({ stage, vips }) =>
    `cała lista VIP (${counted(vips, nouns.touchpoint)}) to jeden etap: ${stage}`,
  'no-indirect': () => 'żaden punkt styku nie jest pośredni: brakuje opinii i poleceń',
  'long-chain': ({ chain }) => {
    const links = chain.links.filter(({ active }) => active).length
    return `${chainName(chain)} ma ${counted(links, nouns.link)}: trudno go objąć wzrokiem`
  },
  'action-no-measure': ({ row, action }) =>
    `${name(row)}: działanie ${named(action.do)} nie mówi, po czym poznać sukces`,
  'similar-names': ({ row, twin }) =>
    `${name(row)} (${row.touchpoint.id}) nazywa się prawie tak samo jak ${name(twin)} (${twin.touchpoint.id})`,
  'standard-broken': ({ row, judgement: { date, standard } }) =>
    `${name(row)}: standard obsługi ${named(standard ?? row.touchpoint.standard ?? '')} naruszony ${date}`,
  'measure-contradicts': ({ row, contradiction: { metric, value } }) =>
    `${name(row)}: ${metric.toUpperCase()} ${number(value)} przeczy ocenie ${own(row)}`,
  'channels-contradict': ({ contradiction: { stage, channels } }) =>
    `na etapie ${named(stage)} kanały sobie przeczą: ${listed(channels.map(({ channel, median }) => `${channel} ${number(median)}`))}`,
  'no-driver': () => 'audyty nie mają osoby prowadzącej',
  'baseline-unneeded': ({ entry }) => `zbędny wpis w pliku bazowym: ${known(entry)}`,
}

const mends: Messages['check']['mends'] = {
  overdue: ({ row }, program) => auditOf([row], program),
  'never-audited': ({ row }, program) => auditOf([row], program),
  'pause-expired': ({ row }, program) => `${auditOf([row], program)} albo przesuń \`paused: until\``,
  'interval-no-reason': () => 'dodaj `review_reason:` albo skróć `review_every:`',
  'future-date': (fact) => ('file' in fact ? 'popraw w pliku `date`' : `popraw \`${fact.key}:\``),
  'due-soon': ({ row, paused }, program) =>
    paused ? `${auditOf([row], program)} albo przesuń \`paused: until\`` : auditOf([row], program),
  changed: ({ row }, program) => auditOf([row], program),
  'broken-chain': ({ links }, program) => `napraw ogniwo, potem ${auditOf(links, program)}`,
  'no-owner': () => 'dodaj `owner:` albo `automated: true`',
  'action-overdue': () => 'zrób to i dodaj `done:` albo przesuń `due:`',
  'weak-link': ({ row }, program) => `wzmocnij ogniwo, potem ${auditOf([row], program)}`,
  'dead-end': () => 'dodaj `next:` z łańcuchem, który rozpoczyna jego ostatnie ogniwo',
  orphan: () => 'dodaj go do `links:` jednego z łańcuchów',
  'vip-not-wow': ({ row }, program) => `zaplanuj działanie w \`actions:\`, potem ${auditOf([row], program)}`,
  'vip-dying': () => 'ożyw go albo z niego zrezygnuj: `vip: out`, na koniec `lifecycle: retired`',
  'vip-one-stage': () => 'oceń ważność także w innych etapach albo przypnij punkt przez `vip: in`',
  'no-indirect': () => 'dodaj to, co mówią o nas inni, z `control: indirect`',
  'long-chain': () => 'podziel go na dwa, pierwszy z `next:` do drugiego',
  'action-no-measure': () => 'dodaj `measure:`, np. `measure: score 8`',
  'similar-names': () => 'zmień jedną nazwę albo połącz oba punkty przez `formerly:`',
  'standard-broken': ({ row }, program) =>
    `dotrzymuj go albo zmień \`standard:\`, potem ${auditOf([row], program)}`,
  'measure-contradicts': ({ row }, program) =>
    `sprawdź, kogo pytano w jednym i w drugim: ${auditOf([row], program)}, albo zmierz ponownie`,
  'channels-contradict': () => 'podciągnij słabszy kanał do tego, co obiecuje lepszy',
  'no-driver': () => 'dodaj `driver:` z imieniem i nazwiskiem',
  'baseline-unneeded': () => 'usuń go albo zapisz plik bazowy od nowa: wpisów może tylko ubywać',
}

export const check: Messages['check'] = {
  findings,
  mends,
  owner: (owner) => owner ?? 'nikt',
  severities: { error: 'błąd', warning: 'ostrzeżenie', note: 'uwaga' },
  total: (checked, counts, today) =>
    `Stan na ${today}: sprawdzono ${counted(checked, nouns.touchpoint)}; ${counted(counts.error, nouns.error)}, ${counted(counts.warning, nouns.warning)}, ${counted(counts.note, nouns.note)}.`,
  hiddenNotes: (count) =>
    `Nie pokazano: ${counted(count, nouns.note)}; ${count === 1 ? 'pokaże ją' : 'pokaże je'} --notes.`,
  known: (count) => `Znane z pliku bazowego i przepuszczone: ${counted(count, entries)}.`,
  group: (owner, driver) => {
    if (owner !== undefined) return owner
    return driver === undefined ? 'Jeszcze niczyje' : `Jeszcze niczyje; osoba prowadząca: ${driver}`
  },
  auditOf: (ids, program) => `${program} audit ${ids.join(' ')}`,
  auditMore: (more) => `a potem jeszcze ${more}`,
  allWell: 'Wszystko w porządku.',
  nothing: 'Niczego nie sprawdzono: nie wybrano żadnego punktu styku.',
  open: 'Bramka otwarta.',
  closed: 'Bramka zamknięta.',
  ownerLabel: 'odpowiada',
  mendLabel: 'naprawa',
  wroteBaseline: (file, found, gone) =>
    gone === undefined
      ? `Zapisano ${file}: ${counted(found, entries)}; odtąd przepuszcza je --baseline ${file}.`
      : `Zapisano ${file}: ${counted(found, entries)}, o ${gone} mniej niż dotąd. Wpisów może tylko ubywać; aby zacząć od nowa, usuń plik.`,
}

const entries = ['ustalenie', 'ustalenia', 'ustaleń', 'ustalenia'] as const

const weak: Record<Weakness, string> = {
  'below-median': 'o 2 lub więcej poniżej mediany łańcucha',
  'behind-rival': 'o 2 lub więcej gorzej niż najlepszy konkurent',
}

const name = ({ touchpoint }: Row) => touchpoint.name

const chainName = ({ chain }: { readonly chain: { readonly name: string } }) => `łańcuch ${named(chain.name)}`

function own({ own: value }: Row): string {
  if (value === undefined) return 'bez oceny'
  return isNumber(value) ? number(value) : { unknown: 'nie wiadomo', absent: 'brak' }[value]
}

const lastAudit = ({ review }: Row) => (review ? `${review.date} (${review.by})` : 'nigdy')

const late = (due: string | undefined, daysOver: number | undefined) =>
  due === undefined || daysOver === undefined ? '' : `, ${overdue(due, daysOver)}`

const overdue = (due: string, days: number) => `termin minął ${due}, ${counted(days, nouns.day)} temu`

const change = ({ key, from, to }: Change) => `${changed[key]} ${quoted(from)} to teraz ${quoted(to)}`

const changed: Record<Change['key'], string> = {
  name: 'nazwa',
  stage: 'etap',
  channel: 'kanał',
  standard: 'standard obsługi',
}

const quoted = (texts: readonly string[]) => (texts.length === 0 ? 'nic' : listed(texts.map(named)))

const known = ({ rule, about, detail }: FindingKey) =>
  [rule, about, detail].filter((part) => part !== undefined).join(' ')

const auditOf = (rows: readonly Row[], program: string) =>
  `${program} audit ${[...new Set(rows.map(({ touchpoint }) => touchpoint.id))].join(' ')}`
