import type { Messages } from '../index.ts'
import { listed } from '../plural.ts'

export const segments: Messages['segments'] = {
  scoreAs: (segment) => `Вы оцениваете от лица сегмента: ${segment}.`,
  title: 'Сегменты',
  intro:
    'Собственные оценки, которые дал каждый сегмент клиентов, рядом с текущими; в текущие они никогда не входят. Больше всего точка контакта подводит тот сегмент, у которого оценка ниже всех; об этом сказано, если она ниже текущей на 2 и больше или это «Отстой».',
  standing: 'Текущая',
  failsMost: 'Подводит больше всего',
  as: (segment) => `Сегмент: ${segment}`,
  scored: (segment, touchpoints, round) =>
    `${segment}: оценено точек контакта: ${touchpoints}; последний раунд: ${round}.`,
  nobody: (segment, id) =>
    `${segment}: от лица этого сегмента ещё никто не оценивал. touchpoints audit --segment ${id}`,
  unscored: (segment, names) =>
    `Указаны для сегмента «${segment}», но от его лица не оценены: ${listed(names, 'и')}.`,
  fails: (touchpoint, segments, score) =>
    `${touchpoint}: больше всего подводит сегмент ${listed(segments, 'и')}: ${score}.`,
  failsBy: (touchpoint, segments, score, below) =>
    `${touchpoint}: больше всего подводит сегмент ${listed(segments, 'и')}: ${score}, ниже текущей на ${below}.`,
  chainBreaks: (segment, links) => `Для сегмента «${segment}» рвётся здесь: ${listed(links, 'и')}.`,
  chainStrength: (segment, strength) => `Прочность для сегмента «${segment}»: ${strength}.`,
}
