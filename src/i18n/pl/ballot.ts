import type { Messages } from '../index.ts'

export const ballot: Messages['ballot'] = {
  head: (by, company) => [
    `Karta odpowiedzi: ${by}. Punkty styku: ${company}.`,
    'W miejsce każdej kropki wpisz wartość, po jednej na kolumnę:',
    'od 0 do 10 (x to 10), - nie wiadomo, a brak (nie ma takiego punktu styku), = jak poprzednio; kropka zostawia puste.',
    'Na końcu wiersza, po znaku |, można dopisać notatkę. Wiersze zaczynające się od # są pomijane.',
  ],
  back: (file) => `Odeślij plik; wczyta go polecenie: touchpoints audit --answers ${file}`,
  column: (id, name) => `${id} = ${name}`,
  importance: 'ile waży w decyzji klienta, od 0 do 10',
  touchpoint: (name, where) => `${name} (${where})`,
  standard: (text) => `  standard: ${text}`,
  anchor: (score, text) => `  ${score} = ${text}`,
}
