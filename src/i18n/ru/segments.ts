import type { Messages } from '../index.ts'
import { and, counted, quotedLevels, touchpoint } from './words.ts'

export const segments: Messages['segments'] = {
  noneOfTheWhole: 'Пока оценивали только от имени сегментов: общих оценок ещё нет.',
  scoreAs: (segment) => `Вы оцениваете от лица сегмента: ${segment}.`,
  title: 'Сегменты',
  intro: `Оценки, которые дал нам каждый сегмент клиентов, рядом с текущими; в текущие они никогда не входят. Больше всего точка контакта подводит тот сегмент, у которого оценка ниже всех; об этом сказано, если она на 2 или больше ниже текущей или это ${quotedLevels.sucks}.`,
  standing: 'Текущая',
  failsMost: 'Кого больше всего подводит',
  as: (segment) => `Сегмент: ${segment}`,
  scored: (segment, touchpoints, round) =>
    `${segment}: с оценкой ${counted(touchpoints, touchpoint)}, последний раунд: ${round}.`,
  nobody: (segment, id) =>
    `${segment}: от лица этого сегмента ещё никто не оценивал; запустите touchpoints audit --segment ${id}`,
  unscored: (segment, names) =>
    `Указаны для сегмента «${segment}», но от его лица без оценки: ${and(names)}.`,
  fails: (name, segments, score) => `${name}: больше всего подводит ${theSegments(segments)}: ${score}.`,
  failsBy: (name, segments, score, below) =>
    `${name}: больше всего подводит ${theSegments(segments)}: ${score}, на ${below} ниже текущей.`,
  chainBreaks: (segment, links) => `У сегмента «${segment}» обрыв: ${and(links)}.`,
  chainStrength: (segment, strength) => `У сегмента «${segment}» прочность ${strength}.`,
}

const theSegments = (names: readonly string[]) =>
  `${names.length === 1 ? 'сегмент' : 'сегменты'} ${and(names.map((name) => `«${name}»`))}`
