import type { Messages } from '../index.ts'
import { counted, nouns } from './forms.ts'

const separators = { ',': 'przecinek', ';': 'średnik', '\t': 'tabulator' }

export const importing: Messages['importing'] = {
  summary: 'dodaj do spisu punkty styku z tabeli (CSV) albo z diagramu journey (Mermaid)',
  file: 'plik; - to standardowe wejście',
  mermaid: 'plik Mermaid albo Markdown z blokiem journey',
  dryRun: 'pokaż, co zostałoby dodane, i niczego nie zapisuj',
  yes: 'dodaj bez pytania',

  table: (file, rows, separator) =>
    `${file}: ${counted(rows, nouns.row)}, separator: ${separators[separator]}`,
  journey: (file, tasks) => `${file}: droga klienta, ${counted(tasks, ['krok', 'kroki', 'kroków', 'kroku'])}`,
  titles: 'nad nagłówkiem',
  understood: 'rozpoznano',
  column: (header, key) => (header === key ? key : `${header} = ${key}`),
  workedOut: 'pominięto',
  fromAudits: (headers) => `${headers} (oceny pochodzą z audytów)`,
  unknown: 'nie rozpoznano',
  known: 'już jest',
  repeated: 'powtarza się',
  unstaged: 'bez etapu',
  stages: 'nowe etapy',
  channels: 'nowe kanały',
  sample: 'do dodania',
  and: (count) => `i jeszcze ${count}`,
  nothing: 'Nie ma nic do dodania.',
  ask: (touchpoints, parts, file) => `Dodać ${whatIsAdded(touchpoints, parts)} do ${file}?`,
  dry: (touchpoints, parts, file) => `Do ${file} trafiłoby: ${whatIsAdded(touchpoints, parts)}.`,
  added: (touchpoints, parts, file) => `Do ${file} dodano: ${whatIsAdded(touchpoints, parts)}.`,
  left: 'Niczego nie zapisano.',
  next: 'Dalej: touchpoints suggest, touchpoints audit',
  note: (score, actors) => `Journey: ${score} z 5${actors.length > 0 ? ` (${actors.join(', ')})` : ''}`,
}

const whatIsAdded = (touchpoints: number, parts: number) =>
  counted(touchpoints, nouns.touchpoint) + (parts > 0 ? ` i ${counted(parts, nouns.part)}` : '')
