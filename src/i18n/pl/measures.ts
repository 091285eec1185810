import type { Messages } from '../index.ts'
import { level } from './forms.ts'

export const measures: Messages['measures'] = {
  title: 'Wskaźniki',
  intro: `Każdy w swojej skali, obok oceny i nigdy na nią nieprzeliczany. Sprzeczność to ${level.wow} przy NPS poniżej 0 lub CSAT w najniższej ćwiartce skali albo ${level.sucks} przy NPS od 50 lub CSAT w najwyższej ćwiartce skali. CSAT do 5 traktujemy jako wynik w skali pięciopunktowej, powyżej 10 jako procenty; wartości pomiędzy, podobnie jak żadnego CES, nie da się tak ocenić.`,
  names: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
  contradicts: (name, measure, value, score) => `${name}: ${measure} ${value} przeczy ocenie: ${score}.`,
}
