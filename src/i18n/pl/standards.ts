import type { Messages } from '../index.ts'
import { listed, named } from './forms.ts'

export const standards: Messages['standards'] = {
  marks: 'Po wartościach, jeśli jest standard obsługi: + dotrzymany, ! naruszony',
  title: 'Standardy obsługi',
  intro: (judged, written) =>
    `W audycie zapisuje się, czy standard obsługi był dotrzymany, czy naruszony. Standardy w spisie: ${written}; sprawdzone: ${judged}.`,
  counts: 'W każdej rundzie decyduje większość; liczby w tabeli to liczby rund.',
  standard: 'Standard obsługi',
  keptRounds: 'Dotrzymany',
  brokenRounds: 'Naruszony',
  latest: 'Ostatnio',
  verdicts: { kept: 'dotrzymany', broken: 'naruszony', split: 'głosy rozbieżne' },
  latestOn: (verdict, date) => `${verdict}, ${date}`,
  record: (kept, broken) => `dotrzymany: ${kept}, naruszony: ${broken}`,
  breaches: 'Naruszenia',
  noBreach: 'Nie zapisano żadnych naruszeń.',
  breach: (touchpoint, standard, round, date, broken, of) =>
    `${touchpoint}: standard ${named(standard)} naruszony, runda ${round} (${date}; głosy: ${broken} z ${of}).`,
  noText: 'bez opisu',
  by: (names) => `Tak uznali: ${listed(names)}.`,
}
