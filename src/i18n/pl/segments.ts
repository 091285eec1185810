import type { Messages } from '../index.ts'
import { type Forms, form, level, listed, named } from './forms.ts'

export const segments: Messages['segments'] = {
  noneOfTheWhole: 'Na razie oceniano tylko oczami segmentów: ocen dla całej firmy jeszcze nie ma.',
  scoreAs: (segment) => `Oceniasz z perspektywy segmentu: ${segment}.`,
  title: 'Segmenty',
  intro: `Nasze oceny z perspektywy każdego segmentu klientów, obok ocen bieżących; nigdy się z nimi nie łączą. Punkt styku najbardziej zawodzi ten segment, który ocenia go najniżej; podajemy to, gdy ocena jest o 2 lub więcej niższa od bieżącej albo na poziomie ${level.sucks}.`,
  standing: 'Ocena bieżąca',
  failsMost: 'Kogo zawodzi najbardziej',
  as: (segment) => `${segment} (segment)`,
  scored: (segment, touchpoints, round) =>
    `${segment} – ocenione punkty styku: ${touchpoints}; ostatnia runda: ${round}.`,
  nobody: (segment, id) =>
    `${segment} – nikt jeszcze nie oceniał z perspektywy tego segmentu. touchpoints audit --segment ${id}`,
  unscored: (segment, names) =>
    `Przypisane do segmentu ${named(segment)}, a nieocenione z jego perspektywy: ${listed(names)}.`,
  fails: (touchpoint, segments, score) => `${touchpoint}: najbardziej ${failed(segments)} (ocena ${score}).`,
  failsBy: (touchpoint, segments, score, below) =>
    `${touchpoint}: najbardziej ${failed(segments)} (ocena ${score}, o ${below} niższa od bieżącej).`,
  chainBreaks: (segment, links) => `Dla segmentu ${named(segment)} zrywa się tu: ${listed(links)}.`,
  chainStrength: (segment, strength) => `Siła dla segmentu ${named(segment)}: ${strength}.`,
}

const failed = (segments: readonly string[]) =>
  `${form(segments.length, disappointed)} ${listed(segments.map(named))}`

const disappointed: Forms = [
  'zawiedziony segment to',
  'zawiedzione segmenty to',
  'zawiedzione segmenty to',
  'zawiedzione segmenty to',
]
