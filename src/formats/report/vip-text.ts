import type { Row, Vip } from '../../core/summary.ts'
import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** Why a VIP touchpoint stands where it stands. */
export function whyVip({ row, pinned, tie }: Vip['places'][number], page: Page): string {
  const { vip } = page.words
  return [
    ...(pinned ? [vip.pinned] : []),
    importanceReason(row, page),
    vip.chains(row.chains.length),
    ...(tie ? [vip.tie(tie)] : []),
  ].join('; ')
}

/** Who is not in the list although one might look for it there. */
export function outsiders(page: Page): string[] {
  const { keptOut, crowdedOut, withoutImportance } = page.summary.vip
  const { vip } = page.words
  const weighed = (row: Row) => weighedName(row, page)
  return [
    ...said(vip.keptOut, keptOut.map(weighed)),
    ...said(vip.crowdedOut, crowdedOut.map(weighed)),
    ...said(
      vip.withoutImportance,
      withoutImportance.map((row) => nameOf(row, page)),
    ),
  ]
}

/** With its importance, where that is known. */
export function weighedName(row: Row, page: Page): string {
  const name = nameOf(row, page)
  return row.importance ? page.words.vip.withImportance(name, row.importance.value) : name
}

function importanceReason({ importance, standing }: Row, { words, safe }: Page): string {
  if (!importance) return words.vip.importance.none
  if (importance.source === 'estimate') return words.vip.importance.estimate(importance.value)
  return words.vip.importance.round(importance.value, safe(standing.importance?.round ?? ''))
}

const said = (say: (names: readonly string[]) => string, names: readonly string[]) =>
  names.length === 0 ? [] : [say(names)]
