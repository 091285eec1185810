import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words of two alphabets, as people mix them in one file. */
const words = [
  ...'the customer sees a clean window before coffee and bread smell warm near old tram stop'.split(' '),
  ...'гость видит чистую витрину прежде чем войти запах кофе и хлеба рядом с остановкой трамвая'.split(' '),
]

/** The same on every machine. */
function randomFrom(seed) {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

const stages = ['need', 'search', 'compare', 'decide', 'use', 'return']
const channels = ['street', 'website', 'phone', 'shop']
const owners = ['Marta', 'Ana Lima', 'Пётр Ильин', 'Ewa Nowak']

/** A workspace of so many touchpoints of about 600 bytes each, with chains and rounds of audits. */
export function makeWorkspace(folder, count, rounds) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'audits'), { recursive: true })
  const random = randomFrom(count)
  const sentence = (length) => Array.from({ length }, () => words[random(words.length)]).join(' ')
  const ids = Array.from({ length: count }, (_, index) => `touchpoint-${index}`)
  writeFileSync(join(folder, 'touchpoints.yaml'), inventoryText(ids, random, sentence))
  for (let round = 0; round < rounds; round++)
    writeFileSync(join(folder, `audits/${round}.yaml`), auditText(ids, round, rounds, random, sentence))
}

const inventoryText = (ids, random, sentence) =>
  [
    'version: 1\nname: Kawa и Хлеб\ndriver: Anna Nowak\nreview_every: 3 months',
    `stages: [${stages.join(', ')}]\nchannels: [${channels.join(', ')}]`,
    'competitors:\n  star: { name: Star Beans }\n  roma: { name: Кафе Рим }\ntouchpoints:',
    ...ids.map((id, index) => touchpointText(id, index, random, sentence)),
    'chains:',
    ...chainsOf(ids),
    '',
  ].join('\n')

/** Every touchpoint is in one; seven links each. */
const chainsOf = (ids) =>
  Array.from({ length: Math.ceil(ids.length / 7) }, (_, index) => {
    const links = ids.slice(index * 7, index * 7 + 7).join(', ')
    return `  chain-${index}:\n    name: Chain ${index}\n    links: [${links}]`
  })

const touchpointText = (id, index, random, sentence) =>
  [
    `  ${id}:`,
    `    name: ${sentence(3)} ${index}`,
    `    stage: ${stages[random(stages.length)]}`,
    `    channel: ${channels[random(channels.length)]}`,
    `    owner: ${owners[random(owners.length)]}`,
    `    importance: ${random(11)}`,
    `    added: 2026-0${1 + random(9)}-1${random(10)}`,
    `    purpose: ${sentence(10)}`,
    `    standard: "${sentence(12)}"`,
    `    notes: >\n      ${sentence(10)}\n      ${sentence(8)}`,
    `    actions:\n      - { do: ${sentence(4)}, owner: Marta, due: 2026-12-1${random(10)}, measure: score 8 }`,
  ].join('\n')

function auditText(ids, round, rounds, random, sentence) {
  const month = String(10 - (rounds - round)).padStart(2, '0')
  const entries = ids.map((id, index) => {
    const scores = `own: ${random(11)}, competitors: { star: ${random(11)}, roma: ${random(11)} }`
    const note = index % 8 === 0 ? `, note: ${sentence(6)}` : ''
    return `  ${id}: { ${scores}, importance: ${random(11)}${note} }`
  })
  return `version: 1\ndate: 2026-${month}-15\nby: Ana\nround: r${round}\nscores:\n${entries.join('\n')}\n`
}
