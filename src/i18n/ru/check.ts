import type { Weakness } from '../../core/chain.ts'
import type { Change, Fact, FactOf, FindingKey } from '../../core/finding.ts'
import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import type { Messages } from '../index.ts'
import {
  and,
  counted,
  day,
  error,
  finding,
  form,
  link,
  note,
  number,
  onceIn,
  touchpoint,
  warning,
} from './words.ts'

const findings: { [Rule in Fact['rule']]: (fact: FactOf<Rule>) => string } = {
  overdue: ({ row, due, daysOver }) =>
    `${name(row)}: последний аудит ${lastAudit(row)}, срок ${due}, ${over(daysOver)}`,
  'never-audited': ({ row, due, daysOver }) => `${name(row)}: аудита ещё не было${late(due, daysOver)}`,
  'pause-expired': ({ row, until, due, daysOver }) =>
    `${name(row)}: пауза кончилась ${until}; последний аудит ${lastAudit(row)}${late(due, daysOver)}`,
  'interval-no-reason': ({ row, interval, usual }) =>
    `${name(row)}: аудит ${onceIn(interval)}, у остальных ${onceIn(usual)}, а причина не указана`,
  'future-date': (fact) => {
    if ('file' in fact) return `аудит (${fact.by}) датирован ${fact.date}, это позже сегодня; он не учтён`
    if (fact.key === 'added') return `${name(fact.row)}: \`added: ${fact.date}\` позже сегодня`
    return `${name(fact.row)}: действие «${fact.action.do}», \`done: ${fact.date}\` позже сегодня`
  },
  'due-soon': ({ row, due, daysLeft, paused }) => {
    const last = `последний аудит ${lastAudit(row)}`
    if (!paused)
      return `${name(row)}: ${last}, срок ${daysLeft === 0 ? 'сегодня' : `${due}, ${after(daysLeft)}`}`
    return `${name(row)}: пауза, срок наступит ${daysLeft === 0 ? 'сегодня' : `${due}, ${after(daysLeft)}`}; ${last}`
  },
  changed: ({ row, seenOn, changes }) =>
    `${name(row)}: изменилась после аудита ${seenOn}: ${changes.map(change).join('; ')}`,
  'broken-chain': ({ chain, links }) =>
    `цепочка «${chain.chain.name}», обрыв: ${and([...new Set(links)].map(scored))}`,
  'no-owner': ({ row }) => `${name(row)}: никто не отвечает`,
  'action-overdue': ({ row, action, due, daysOver }) =>
    `${name(row)}: действие «${action.do}», срок был ${due}, ${over(daysOver)}`,
  'weak-link': ({ chain, row, why }) =>
    `цепочка «${chain.chain.name}», слабое звено: ${scored(row)}, ${and(why.map((one) => weak[one]))}`,
  'dead-end': ({ chain }) => `цепочка «${chain.chain.name}»: тупик, следующей цепочки нет`,
  orphan: ({ row }) => `${name(row)}: не входит ни в одну цепочку`,
  'vip-not-wow': ({ row }) => `${name(row)}: в VIP-списке, но не «Вау!» (${own(row)})`,
  'vip-dying': ({ row }) => `${name(row)}: в VIP-списке и угасает`,
  'vip-one-stage': ({ stage, vips }) => `все точки VIP-списка (${vips}) стоят на одном этапе: ${stage}`,
  'no-indirect': () => 'нет ни одной косвенной точки контакта: не хватает отзывов и рекомендаций',
  'long-chain': ({ chain }) =>
    `цепочка «${chain.chain.name}»: ${counted(chain.links.filter(({ active }) => active).length, link)}, трудно удержать в голове`,
  'action-no-measure': ({ row, action }) =>
    `${name(row)}: действие «${action.do}», не сказано, как измерить успех`,
  'similar-names': ({ row, twin }) =>
    `почти одинаковые названия: ${name(row)} (${row.touchpoint.id}) и ${name(twin)} (${twin.touchpoint.id})`,
  'standard-broken': ({ row, judgement: { date, standard } }) =>
    `${name(row)}: стандарт сервиса «${standard ?? row.touchpoint.standard}» нарушен ${date}`,
  'measure-contradicts': ({ row, contradiction: { metric, value } }) =>
    `${name(row)}: ${metric.toUpperCase()} ${number(value)} противоречит оценке ${own(row)}`,
  'channels-contradict': ({ contradiction: { stage, channels } }) =>
    `на этапе «${stage}» каналы противоречат друг другу: ${and(channels.map(({ channel, median }) => `${channel} ${number(median)}`))}`,
  'no-driver': () => 'у аудитов нет водителя',
  'baseline-unneeded': ({ entry }) => `больше не находится: ${known(entry)}`,
}

const mends: { [Rule in Fact['rule']]: (fact: FactOf<Rule>, program: string) => string } = {
  overdue: ({ row }, program) => auditOf([row], program),
  'never-audited': ({ row }, program) => auditOf([row], program),
  'pause-expired': ({ row }, program) => `${auditOf([row], program)} или перенесите \`paused: until\``,
  'interval-no-reason': () => 'добавьте `review_reason:` или сократите `review_every:`',
  'future-date': (fact) => ('file' in fact ? 'исправьте `date`' : `исправьте \`${fact.key}:\``),
  'due-soon': ({ row, paused }, program) =>
    paused ? `${auditOf([row], program)} или перенесите \`paused: until\`` : auditOf([row], program),
  changed: ({ row }, program) => auditOf([row], program),
  'broken-chain': ({ links }, program) => `почините звено, затем ${auditOf(links, program)}`,
  'no-owner': () => 'добавьте `owner:` или `automated: true`',
  'action-overdue': () => 'сделайте и добавьте `done:` или перенесите `due:`',
  'weak-link': ({ row }, program) => `почините звено, затем ${auditOf([row], program)}`,
  'dead-end': () => 'добавьте `next:` с цепочкой, которую начинает последнее звено',
  orphan: () => 'добавьте её в `links:` какой-нибудь цепочки',
  'vip-not-wow': ({ row }, program) =>
    `запланируйте действие в \`actions:\`, затем ${auditOf([row], program)}`,
  'vip-dying': () => 'оживите или отпустите: `vip: out`, в конце `lifecycle: retired`',
  'vip-one-stage': () => 'оцените важность и на других этапах или закрепите точку через `vip: in`',
  'no-indirect': () => 'добавьте, что о вас говорят другие, с `control: indirect`',
  'long-chain': () => 'разделите её на две, у первой `next:` на вторую',
  'action-no-measure': () => 'добавьте `measure:`, например `measure: score 8`',
  'similar-names': () => 'переименуйте одну или объедините через `formerly:`',
  'standard-broken': ({ row }, program) =>
    `соблюдайте его или измените \`standard:\`, затем ${auditOf([row], program)}`,
  'measure-contradicts': ({ row }, program) =>
    `выясните, кого услышал каждый из них: ${auditOf([row], program)}, или измерьте заново`,
  'channels-contradict': () => 'подтяните слабый канал до того, что обещает сильный',
  'no-driver': () => 'добавьте `driver:` с именем',
  'baseline-unneeded': () => 'удалите запись или запишите файл заново: записи только убывают',
}

export const check: Messages['check'] = {
  findings,
  mends,
  owner: (owner) => owner ?? 'никто',
  severities: { error: 'ошибка', warning: 'предупреждение', note: 'примечание' },
  total: (checked, counts, today) =>
    `Проверено на ${today}: ${[
      counted(checked, touchpoint),
      counted(counts.error, error),
      counted(counts.warning, warning),
      counted(counts.note, note),
    ].join(', ')}.`,
  hiddenNotes: (count) =>
    `Не ${form(count, ['показано', 'показаны', 'показано'])} ${counted(count, note)}; покажет --notes.`,
  known: (count) => `Известно по списку и пропущено: ${counted(count, finding)}.`,
  group: (owner, driver) => {
    if (owner !== undefined) return owner
    return driver === undefined ? 'Пока ничьё' : `Пока ничьё; водитель: ${driver}`
  },
  auditOf: (ids, program) => `${program} audit ${ids.join(' ')}`,
  auditMore: (more) => `и потом ещё ${more}`,
  allWell: 'Всё в порядке.',
  nothing: 'Проверять было нечего: ни одна точка контакта не подходит.',
  open: 'Проверка пройдена.',
  closed: 'Проверка не пройдена.',
  ownerLabel: 'ответственный',
  mendLabel: 'что сделать',
  wroteBaseline: (file, entries, gone) =>
    gone === undefined
      ? `Записан ${file}: ${counted(entries, finding)}; --baseline ${file} теперь их пропускает.`
      : `Записан ${file}: ${counted(entries, finding)}, на ${gone} меньше прежнего. Записи только убывают; чтобы начать заново, удалите файл.`,
}

const weak: Record<Weakness, string> = {
  'below-median': 'на 2 или больше ниже медианы цепочки',
  'behind-rival': 'на 2 или больше хуже лучшего конкурента',
}

const name = ({ touchpoint: { name: text } }: Row) => text

const own = ({ own: value }: Row) => (value !== undefined && isNumber(value) ? number(value) : value)

const scored = (row: Row) => `${name(row)} (${own(row)})`

const lastAudit = ({ review }: Row) => (review ? `${review.date} (${review.by})` : 'не проводился')

const over = (days: number) => `просрочено на ${counted(days, day)}`

const after = (days: number) => `через ${counted(days, day)}`

const late = (due: string | undefined, daysOver: number | undefined) =>
  due === undefined || daysOver === undefined ? '' : `, срок ${due}, ${over(daysOver)}`

const keys: Record<Change['key'], string> = {
  name: 'название',
  stage: 'этап',
  channel: 'канал',
  standard: 'стандарт сервиса',
}

const change = ({ key, from, to }: Change) => `${keys[key]}: было ${quoted(from)}, стало ${quoted(to)}`

const quoted = (texts: readonly string[]) =>
  texts.length === 0 ? 'пусто' : and(texts.map((text) => `«${text}»`))

const known = ({ rule, about, detail }: FindingKey) =>
  [rule, about, detail].filter((part) => part !== undefined).join(' ')

const auditOf = (rows: readonly Row[], program: string) =>
  `${program} audit ${[...new Set(rows.map(({ touchpoint: { id } }) => id))].join(' ')}`
