import type { Messages } from '../index.ts'
import { listed } from './forms.ts'
import { number } from './numbers.ts'

export const diff: Messages['diff'] = {
  title: (company, from, to) => `${company}: co się zmieniło, ${from} → ${to}`,
  sinceLastRound: 'Od poprzedniej rundy',
  span: (from, to) => `Co się zmieniło: ${from} → ${to}.`,
  revision: (name, commit) => `${name} (${commit})`,
  now: 'teraz',
  nothing: 'Nic się nie zmieniło.',
  noRounds: (company) =>
    `${company}: nie było jeszcze żadnej rundy dla całej firmy, więc nie ma czego porównać.`,
  oneRound: (company, round) =>
    `${company}: ${round} to na razie jedyna runda; porównaj z datą lub rewizją git, np.: touchpoints diff HEAD~1`,
  counted: (title, count) => `${title} (${count})`,

  levelUp: 'Poziom wyżej',
  levelDown: 'Poziom niżej',
  scoreUp: 'Ocena w górę, poziom ten sam',
  scoreDown: 'Ocena w dół, poziom ten sam',
  firstScored: 'Ocenione po raz pierwszy',
  turned: 'Bez liczby, teraz lub przedtem',
  vipIn: (vip) => `${vip}: nowe na liście`,
  vipOut: (vip) => `${vip}: już poza listą`,
  chainsBroken: 'Łańcuchy zerwane',
  chainsHealed: 'Łańcuchy naprawione',
  strength: 'Siła łańcuchów i najsłabsze ogniwa',
  appeared: 'Nowe punkty styku',
  gone: 'Punkty styku, które odpadły',
  chainsAppeared: 'Nowe łańcuchy',
  chainsGone: 'Łańcuchy, które odpadły',
  done: 'Wykonane działania',

  weighed: (name, from, to) => {
    if (from === to) return to === undefined ? name : `${name} (ważność ${number(to)})`
    const was = from === undefined ? 'żadna' : number(from)
    return to === undefined
      ? `${name} (poprzednia ważność: ${was})`
      : `${name} (ważność ${number(to)}, przedtem ${was})`
  },
  broken: (chain, links, already) => `${chain}: ${already ? 'teraz także ' : ''}${listed(links)}`,
  healed: (chain, known) => (known ? chain : `${chain} (o ile wiadomo)`),
  atMost: (score) => `najwyżej ${number(score)}`,
  weakest: (chain, now, was) => {
    if (now === undefined) return chain
    if (was === undefined || was === now) return `${chain} (najsłabsze: ${now})`
    return `${chain} (najsłabsze: ${now}, przedtem ${was})`
  },
  retired: (name) => `${name} (wycofany)`,
  action: (what, touchpoint, day) => `${what} (${touchpoint}, ${day})`,
}
