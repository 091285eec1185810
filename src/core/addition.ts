import type { CalendarDate } from './date.ts'
import type { Inventory, TouchpointFile } from './inventory.ts'
import { Id, Importance } from './inventory-schema.ts'
import { parseWith } from './parse.ts'
import { type LocatedProblem, type Path, type TextOf, valueAt } from './problem.ts'

/** A touchpoint as it is written into an inventory. */
export interface NewTouchpoint extends Omit<TouchpointFile, 'channel'> {
  readonly id: string
  /** One, or several. */
  readonly channel?: string | readonly string[] | undefined
}

/** What somebody says of it: an importance may be text that is no number, for its problem to quote. */
export interface Wanted
  extends Pick<NewTouchpoint, 'id' | 'name' | 'stage' | 'channel' | 'control' | 'owner'> {
  /** The day on which it is added. */
  readonly added: CalendarDate
  readonly importance?: number | string | undefined
}

/** The chain it is to be a link of: behind a link, or at the end. */
export interface WantedLink {
  readonly chain?: string | undefined
  readonly after?: string | undefined
}

type AdditionProblem = Pick<LocatedProblem, 'problem' | 'first'>

/** Everything that speaks against adding a touchpoint to a valid inventory, whose file holds the data. */
export function additionProblems(
  wanted: Wanted,
  link: WantedLink,
  inventory: Inventory,
  data: unknown,
): AdditionProblem[] {
  const { name, id, stage, channel, owner, importance } = wanted
  const channels = [channel ?? []].flat()
  return [
    ...nameProblems(name),
    ...idProblems(id, inventory),
    ...unlisted('stage', stage === undefined ? [] : [stage], valueAt(data, ['stages'])),
    ...unlisted('channel', channels, valueAt(data, ['channels'])),
    ...controlCharacters('owner', owner ?? ''),
    ...(importance === undefined ? [] : parseWith(Importance, importance).problems),
    ...linkProblems(link, inventory),
  ]
}

function nameProblems(name: string): AdditionProblem[] {
  return name.trim() === '' ? [{ problem: { kind: 'no-name' } }] : controlCharacters('name', name)
}

function idProblems(id: string, { touchpoints }: Inventory): AdditionProblem[] {
  if (!Id.safeParse(id).success) return [{ problem: { kind: 'bad-id', id } }]
  const first = touchpoints.get(id)?.path ?? formerPath(id, touchpoints)
  return first ? [{ problem: { kind: 'duplicate-id', id }, first }] : []
}

/** Where a touchpoint says that it was called so once. */
function formerPath(id: string, touchpoints: Inventory['touchpoints']): Path | undefined {
  for (const { formerly, path } of touchpoints.values())
    if (formerly.includes(id)) return [...path, 'formerly', formerly.indexOf(id)]
  return undefined
}

/** Where the file lists its stages or channels, only those may be used. */
function unlisted(of: 'stage' | 'channel', values: readonly string[], list: unknown): AdditionProblem[] {
  const known = Array.isArray(list) ? list.map(String) : undefined
  return values.flatMap((value): AdditionProblem[] => {
    const found = controlCharacters(of, value)
    if (found.length > 0 || !known || known.includes(value)) return found
    return [{ problem: { kind: 'unknown-reference', to: of, id: value, known } }]
  })
}

function controlCharacters(of: TextOf, text: string): AdditionProblem[] {
  const character = /\p{Cc}/u.exec(text)?.[0]
  if (character === undefined) return []
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return [{ problem: { kind: 'control-character', code, of } }]
}

function linkProblems({ chain: id, after }: WantedLink, { chains }: Inventory): AdditionProblem[] {
  if (id === undefined) return after === undefined ? [] : [{ problem: { kind: 'no-chain' } }]
  const chain = chains.find((one) => one.id === id)
  if (!chain) {
    const known = chains.map((one) => one.id)
    return [{ problem: { kind: 'unknown-reference', to: 'chain', id, known } }]
  }
  const known = [...new Set(chain.links.map(({ to }) => to))]
  if (after === undefined || known.includes(after)) return []
  return [{ problem: { kind: 'unknown-reference', to: 'link', id: after, known } }]
}
