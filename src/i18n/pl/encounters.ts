import type { Messages } from '../index.ts'
import { counted, countedOf, nouns } from './forms.ts'

const contacts = ['kontakt', 'kontakty', 'kontaktów', 'kontaktu'] as const

export const encounters: Messages['encounters'] = {
  options: {
    encounters: 'plik to badanie kontaktów; zostanie zliczone i zapisane w audits/',
    map: 'jak jego marki i punkty styku nazywają się w spisie (YAML)',
    by: 'kto przeprowadził badanie (domyślnie user.name z git, potem login)',
    round: 'nazwa badania; rundą ocen ono nie jest',
  },
  progress: (rows) => counted(rows, ['wiersz', 'wiersze', 'wierszy', 'wiersza']),
  encounters: 'kontakty',
  between: (count, first, last) =>
    first === last ? `${count}, z dnia ${first}` : `${count}, od ${first} do ${last}`,
  leftOut: 'pominięto',
  measured: 'pomiary',
  name: (name, count) => `${name} (${count})`,
  unknown: (file, inventory) => `${file}: nazwy, których nie ma w ${inventory}:`,
  kinds: { brands: 'marka', touchpoints: 'punkt styku' },
  how: (file) =>
    `Napisz w pliku, co jest czym, i podaj go w --map. Szablon jest na standardowym wyjściu: touchpoints import --encounters ${file} > map.yaml`,
  head: (file) => `Jak nazwy z ${file} nazywają się w spisie.`,
  fill: 'Po każdym dwukropku: own (tylko przy markach), id albo -, aby pominąć te wiersze.',
  askBrand: (name, count) => `Czyja to marka: „${name}” (${counted(count, contacts)})?`,
  askTouchpoint: (name, count) => `Który to punkt styku: „${name}” (${counted(count, contacts)})?`,
  leaveOut: 'Nic z tego: pomiń',
  kept: (count, file) =>
    `${counted(count, nouns.answer)} w ${file}: to samo polecenie pójdzie dalej od tego miejsca.`,
  takenUp: (count, file) =>
    `${counted(count, nouns.answer)} z poprzedniego razu: ${file}; usuń ten plik, aby odpowiedzieć od nowa.`,
  nothing: 'Niczego nie zapisano: pominięto wszystkie wiersze.',
  ask: (touchpoints) => `Zapisać w audits/ badanie ${countedOf(touchpoints, nouns.touchpoint)}?`,
  dry: (touchpoints) => `W audits/ znalazłoby się badanie ${countedOf(touchpoints, nouns.touchpoint)}.`,
  wrote: (file, touchpoints) =>
    `Zapisano ${file}; pomiary: ${counted(touchpoints, nouns.touchpoint)}. Badanie nie zastępuje audytu.`,
}
