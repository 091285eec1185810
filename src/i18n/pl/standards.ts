import type { Messages } from '../index.ts'
import { listed } from '../plural.ts'

export const standards: Messages['standards'] = {
  marks: 'po ocenach, jeśli jest standard obsługi: + dotrzymany, ! złamany',
  title: 'Standardy obsługi',
  intro: (judged, written) =>
    `Audyt zapisuje, czy standard został dotrzymany, czy złamany. Zapisane standardy: ${written}; sprawdzone: ${judged}.`,
  counts: 'W każdej rundzie decyduje większość; liczby oznaczają rundy.',
  standard: 'Standard obsługi',
  keptRounds: 'Dotrzymany',
  brokenRounds: 'Złamany',
  latest: 'Ostatnio',
  verdicts: { kept: 'dotrzymany', broken: 'złamany', split: 'głosy podzielone' },
  latestOn: (verdict, date) => `${verdict}, ${date}`,
  record: (kept, broken) => `dotrzymany: ${kept}, złamany: ${broken}`,
  breaches: 'Naruszenia',
  noBreach: 'Nie odnotowano naruszeń.',
  breach: (touchpoint, standard, round, date, broken, of) =>
    `${touchpoint}: standard „${standard}” złamany, runda ${round} (${date}; głosy: ${broken} z ${of}).`,
  noText: 'bez opisu',
  by: (names) => `Tak uznali: ${listed(names, 'i')}.`,
}
