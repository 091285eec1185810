import { columnsOf, lastValue } from '../../core/answer.ts'
import type { Inventory, Touchpoint } from '../../core/inventory.ts'
import type { Sitting } from '../../core/last.ts'
import { noStanding, type Standing } from '../../core/round.ts'
import type { Value } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { terminal } from '../../formats/escape.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Card, Sheet } from '../../prompts/sheet.ts'

/** What is asked, and what stands beside it, safe for a terminal. */
export function sheetOf(
  rows: readonly Row[],
  inventory: Inventory,
  standings: ReadonlyMap<string, Standing>,
  messages: Messages,
  { voters, segment }: Pick<Sitting, 'voters' | 'segment'>,
): Sheet {
  const names = new Map(inventory.competitors.map(({ id, name }) => [id, name]))
  names.set('own', inventory.name).set('importance', messages.audit.importance)
  return {
    columns: columnsOf(inventory).map((key) => ({ key, name: terminal(names.get(key) ?? key) })),
    cards: rows.map(({ touchpoint }) =>
      cardOf(touchpoint, inventory, standings.get(touchpoint.id) ?? noStanding, messages),
    ),
    stages: inventory.stages.map(terminal),
    chains: inventory.chains.map(({ id, name }) => ({ id, name: terminal(name) })),
    voters: voters.map(terminal),
    segment: segment === undefined ? undefined : terminal(nameOfSegment(segment, inventory)),
    blind: false,
  }
}

const nameOfSegment = (segment: string, { segments }: Inventory) =>
  segments.find(({ id }) => id === segment)?.name ?? segment

/** One touchpoint to be scored, safe for a terminal. */
export function cardOf(
  touchpoint: Touchpoint,
  inventory: Inventory,
  standing: Standing,
  messages: Messages,
): Card {
  const last = columnsOf(inventory).flatMap((column): [string, Value][] => {
    const value = lastValue(touchpoint, standing, column)
    return value === undefined ? [] : [[column, value]]
  })
  const anchors = [...touchpoint.anchors].toSorted(([a], [b]) => a - b)
  return {
    id: touchpoint.id,
    name: terminal(touchpoint.name),
    context: contextLine(touchpoint, inventory, messages),
    anchors: anchors.map(([score, text]) => ({ score, text: terminal(text) })),
    standard: touchpoint.standard === undefined ? undefined : terminal(touchpoint.standard),
    last: new Map(last),
  }
}

/** `E-mail | Purchase | step 2 of 4 in First visit` */
function contextLine(
  { id, channels, stage, whole }: Touchpoint,
  inventory: Inventory,
  { audit }: Messages,
): string {
  const chain = inventory.chains.find(({ links }) => links.some(({ to }) => to === id))
  const at = chain?.links.findIndex(({ to }) => to === id) ?? 0
  const wholeName = whole === undefined ? undefined : inventory.touchpoints.get(whole)?.name
  const parts = [
    wholeName === undefined ? undefined : audit.partOf(wholeName),
    channels.length > 0 ? channels.join(', ') : undefined,
    stage,
    chain && audit.step(at + 1, chain.links.length, chain.name),
  ]
  return parts.flatMap((part) => (part === undefined ? [] : [terminal(part)])).join(' | ')
}
