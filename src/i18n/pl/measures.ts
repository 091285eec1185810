import type { Messages } from '../index.ts'

export const measures: Messages['measures'] = {
  title: 'Wskaźniki',
  intro:
    'Każdy na własnej skali, obok oceny i nigdy na nią nieprzeliczany. Sprzeczność to „Wow!” przy NPS poniżej 0 lub CSAT w najniższej ćwiartce skali oraz „Słabo” przy NPS od 50 wzwyż lub CSAT w najwyższej ćwiartce. CSAT do 5 uznajemy za pięciopunktowy, powyżej 10 za procenty; pomiędzy nimi, jak i przy każdym CES, nie da się tego rozstrzygnąć.',
  names: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
  contradicts: (name, measure, value, score) => `${name}: ${measure} ${value} przeczy ocenie: ${score}.`,
}
