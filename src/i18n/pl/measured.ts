import type { Messages } from '../index.ts'

export const measured: Messages['measured'] = {
  title: 'Oceny i pomiary',
  intro: (apart) =>
    `To, co obowiązuje po ocenach zespołu, obok tego, co klienci powiedzieli w badaniach kontaktów. Pomiar to (średnia − 1) × 2,5 na skali odczucia od 1 do 5; pozytywne to udział odpowiedzi 4 i 5; przekonanie, od 1 do 5, mówi, na ile prawdopodobny jest potem wybór tej marki. Dla każdej firmy w punkcie styku liczy się najnowsze badanie. Badanie nie jest audytem i nie zmienia ocen. Wymieniono miejsca, w których różnica wynosi ${apart} lub więcej.`,
  head: {
    company: 'Firma',
    judged: 'Ocena',
    measured: 'Pomiar',
    difference: 'Różnica',
    n: 'Kontakty',
    positive: 'Pozytywne',
    persuasion: 'Przekonanie',
    survey: 'Badanie',
  },
  higher: (touchpoint, company, judged, measured, by) =>
    `${touchpoint}, ${company}: ocena ${judged}, pomiar ${measured}: klienci dają o ${by} więcej.`,
  lower: (touchpoint, company, judged, measured, by) =>
    `${touchpoint}, ${company}: ocena ${judged}, pomiar ${measured}: klienci dają o ${by} mniej.`,
  close: (apart) => `Nigdzie różnica nie wynosi ${apart} ani więcej.`,
}
