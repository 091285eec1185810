import type { Messages } from '../index.ts'
import { and, number } from './words.ts'

export const diff: Messages['diff'] = {
  title: (company, from, to) => `${company}: что изменилось, ${from} — ${to}`,
  sinceLastRound: 'С прошлого раунда',
  span: (from, to) => `Что изменилось: ${from} — ${to}.`,
  revision: (name, commit) => `${name} (${commit})`,
  now: 'сейчас',
  nothing: 'Ничего не изменилось.',
  noRounds: (company) => `${company}: общих раундов ещё не было, сравнивать нечего.`,
  oneRound: (company, round) =>
    `${company}: пока есть только один раунд, ${round}; сравните с датой или с ревизией git, например: touchpoints diff HEAD~1`,
  counted: (title, count) => `${title} (${count})`,

  levelUp: 'Уровень вырос',
  levelDown: 'Уровень упал',
  scoreUp: 'Оценка выросла, уровень прежний',
  scoreDown: 'Оценка упала, уровень прежний',
  firstScored: 'Оценено впервые',
  turned: 'Без числа раньше или сейчас',
  vipIn: (vip) => `${vip}: вошли`,
  vipOut: (vip) => `${vip}: вышли`,
  chainsBroken: 'Обрывы цепочек',
  chainsHealed: 'Цепочки без обрыва',
  strength: 'Прочность и самое слабое звено цепочек',
  appeared: 'Новые точки контакта',
  gone: 'Убранные точки контакта',
  chainsAppeared: 'Новые цепочки',
  chainsGone: 'Убранные цепочки',
  done: 'Сделанные действия',

  weighed: (name, from, to) => {
    if (from === to) return to === undefined ? name : `${name} (важность ${number(to)})`
    const was = from === undefined ? 'не было' : `была ${number(from)}`
    return to === undefined ? `${name} (важность ${was})` : `${name} (важность ${number(to)}, ${was})`
  },
  broken: (chain, links, already) => `${chain}, ${already ? 'ещё один ' : ''}обрыв: ${and(links)}`,
  healed: (chain, known) => (known ? chain : `${chain} (насколько известно)`),
  atMost: (score) => `не выше ${number(score)}`,
  weakest: (chain, now, was) => {
    if (now === undefined) return chain
    if (was === undefined || was === now) return `${chain} (самое слабое: ${now})`
    return `${chain} (самое слабое: ${now}, раньше: ${was})`
  },
  retired: (name) => `${name} (выведена)`,
  action: (what, touchpoint, day) => `${what} (${touchpoint}, ${day})`,
}
