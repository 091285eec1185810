import type { Messages } from '../index.ts'
import { listed } from '../plural.ts'

export const segments: Messages['segments'] = {
  scoreAs: (segment) => `Oceniasz w imieniu segmentu: ${segment}.`,
  title: 'Segmenty',
  intro:
    'Oceny własne wystawione w imieniu każdego segmentu klientów, obok ocen bieżących; nigdy do nich nie wchodzą. Punkt styku najbardziej zawodzi ten segment, który ocenia go najniżej; mówimy o tym, gdy ocena jest o 2 lub więcej niższa od bieżącej albo oznacza „Słabo”.',
  standing: 'Bieżąca',
  failsMost: 'Najbardziej zawodzi',
  as: (segment) => `Segment: ${segment}`,
  scored: (segment, touchpoints, round) =>
    `${segment}: ocenione punkty styku: ${touchpoints}; ostatnia runda: ${round}.`,
  nobody: (segment, id) =>
    `${segment}: nikt jeszcze nie oceniał w imieniu tego segmentu. touchpoints audit --segment ${id}`,
  unscored: (segment, names) =>
    `Przypisane do segmentu „${segment}”, a nieocenione w jego imieniu: ${listed(names, 'i')}.`,
  fails: (touchpoint, segments, score) =>
    `${touchpoint}: najbardziej zawodzi segment ${listed(segments, 'i')}: ${score}.`,
  failsBy: (touchpoint, segments, score, below) =>
    `${touchpoint}: najbardziej zawodzi segment ${listed(segments, 'i')}: ${score}, o ${below} poniżej oceny bieżącej.`,
  chainBreaks: (segment, links) => `Dla segmentu „${segment}” pęka tutaj: ${listed(links, 'i')}.`,
  chainStrength: (segment, strength) => `Wytrzymałość dla segmentu „${segment}”: ${strength}.`,
}
