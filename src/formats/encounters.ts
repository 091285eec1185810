import type { Encounters } from '../core/encounters.ts'
import type { Inventory } from '../core/inventory.ts'
import type { NameCount, Survey } from '../core/survey.ts'
import type { Messages } from '../i18n/index.ts'
import { terminal } from './escape.ts'
import { labelled, some } from './import.ts'

/** What was understood of the columns, how much was counted, and what was left out. */
export function countedLines(
  { columns, first, last }: Encounters,
  survey: Survey,
  { touchpoints }: Inventory,
  messages: Messages,
): string[] {
  const { importing, encounters: words } = messages
  const understood = columns.flatMap(({ header, meaning }) =>
    meaning === undefined ? [] : [importing.column(terminal(header), meaning)],
  )
  const unknown = columns.flatMap(({ header, meaning }) =>
    meaning === undefined && header !== '' ? [header] : [],
  )
  const counted =
    first === undefined || last === undefined
      ? String(survey.encounters)
      : words.between(survey.encounters, first, last)
  const names = Array.from(survey.measured.keys(), (id) => touchpoints.get(id)?.name ?? id)
  return labelled([
    [importing.understood, understood.join(', ')],
    [importing.unknown, some(unknown, importing)],
    [words.encounters, counted],
    [words.leftOut, someNames([...survey.brands.leftOut, ...survey.touchpoints.leftOut], messages)],
    [words.measured, some(names, importing)],
  ])
}

/** What nobody knows, and how to say it. */
export function unknownLines(
  survey: Survey,
  { file, inventory }: { readonly file: string; readonly inventory: string },
  messages: Messages,
): string[] {
  const { encounters: words, importing } = messages
  const kinds = (['brands', 'touchpoints'] as const).flatMap((kind) => {
    const names = survey[kind].unknown
    const shown = names.slice(0, unknownShown)
    const more = names.length - shown.length
    return [
      ...shown.map(({ name, n }) => [words.kinds[kind], words.name(terminal(name), n)] as const),
      ...(more > 0 ? [[words.kinds[kind], importing.and(more)] as const] : []),
    ]
  })
  return [words.unknown(terminal(file), terminal(inventory)), ...labelled(kinds), words.how(terminal(file))]
}

/** Of each kind. */
const unknownShown = 20

const someNames = (names: readonly NameCount[], { encounters: words, importing }: Messages) =>
  some(
    names.map(({ name, n }) => words.name(name, n)),
    importing,
  )

/** `[#####...............]  25%  250000 rows`; without the bar where nobody knows how much there is. */
export function progressLine(
  rows: number,
  share: number | undefined,
  { encounters: words }: Messages,
): string {
  if (share === undefined) return words.progress(rows)
  const full = Math.floor(share * barLength)
  const percent = `${Math.floor(share * 100)}%`.padStart(4)
  return `[${'#'.repeat(full)}${'.'.repeat(barLength - full)}] ${percent}  ${words.progress(rows)}`
}

const barLength = 20
