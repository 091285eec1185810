import { addInterval, type CalendarDate, daysBetween, isDate } from './date.ts'
import { inventoryDefaults, type KeysAt } from './inventory.ts'
import { isObject, type LocatedProblem, type Path, type ReferenceKind, valueAt } from './problem.ts'

/** The longest pause that `paused` may ask for, counted from today. */
const longestPause = { count: 12, unit: 'month' } as const

/**
 * What a schema cannot see: ids used twice, links that lead nowhere, bounds that cross. Works on the raw data, so
 * that a file with a misspelt key still gets all of its problems in one run.
 */
export function inconsistencies(data: unknown, keysAt: KeysAt, today: CalendarDate): LocatedProblem[] {
  const places = touchpointPlaces(data, keysAt)
  const ids = new Set(places.map(({ id }) => id))
  return [
    ...duplicateIds(places),
    ...reservedIds(keysAt),
    ...formerIds(places),
    ...levelsOrder(data),
    ...listedWords(data, places, 'stages', 'stage'),
    ...listedWords(data, places, 'channels', 'channel'),
    ...longPauses(places, today),
    ...segmentReferences(data, keysAt, places),
    ...chainReferences(data, keysAt, ids),
  ]
}

interface Place {
  readonly id: string
  readonly path: Path
  /** What stands there; nothing where that is no map. */
  readonly entry: Readonly<Record<PropertyKey, unknown>>
}

/** Every touchpoint and part of the file, in its order. */
function touchpointPlaces(data: unknown, keysAt: KeysAt): Place[] {
  return placesIn(valueAt(data, ['touchpoints']), ['touchpoints'], keysAt).flatMap((whole) => {
    const { parts } = whole.entry
    return isObject(parts) ? [whole, ...placesIn(parts, [...whole.path, 'parts'], keysAt)] : [whole]
  })
}

function placesIn(map: unknown, path: Path, keysAt: KeysAt): Place[] {
  return keysAt(path).map((id) => {
    const entry = valueAt(map, [id])
    return { id, path: [...path, id], entry: isObject(entry) ? entry : {} }
  })
}

function duplicateIds(places: readonly Place[]): LocatedProblem[] {
  const first = new Map<string, Path>()
  return places.flatMap(({ id, path }): LocatedProblem[] => {
    const earlier = first.get(id)
    if (earlier) return [{ problem: { kind: 'duplicate-id', id }, path, on: 'key', first: earlier }]
    first.set(id, path)
    return []
  })
}

/** Columns of answers go by name; these two names are not free. */
function reservedIds(keysAt: KeysAt): LocatedProblem[] {
  return keysAt(['competitors'])
    .filter((id) => id === 'own' || id === 'importance')
    .map((id) => ({ problem: { kind: 'reserved-id', id }, path: ['competitors', id], on: 'key' }))
}

/** An old id that is in use again, or claimed twice, would give one history to two touchpoints. */
function formerIds(places: readonly Place[]): LocatedProblem[] {
  const old = places.flatMap(({ entry, path }) => items(entry['formerly'], [...path, 'formerly']))
  if (old.length === 0) return []
  const taken = new Map(places.toReversed().map(({ id, path }) => [id, path] as const))
  return old.flatMap(({ value, path }): LocatedProblem[] => {
    if (typeof value !== 'string') return []
    const first = taken.get(value)
    if (first) return [{ problem: { kind: 'duplicate-id', id: value }, path, on: 'value', first }]
    taken.set(value, path)
    return []
  })
}

function levelsOrder(data: unknown): LocatedProblem[] {
  const sucks = valueAt(data, ['levels', 'sucks']) ?? inventoryDefaults.sucks
  const wow = valueAt(data, ['levels', 'wow']) ?? inventoryDefaults.wow
  if (typeof sucks !== 'number' || typeof wow !== 'number' || sucks < wow) return []
  return [{ problem: { kind: 'levels-order', sucks, wow }, path: ['levels'], on: 'key' }]
}

/** Where the file lists its stages or channels, a touchpoint may only use those. */
function listedWords(
  data: unknown,
  places: readonly Place[],
  list: 'stages' | 'channels',
  key: 'stage' | 'channel',
): LocatedProblem[] {
  const listed = valueAt(data, [list])
  if (!Array.isArray(listed)) return []
  const known = knownOf(listed.filter(isText))
  return places.flatMap(({ entry, path }) => {
    const value = entry[key]
    if (isText(value) && known.set.has(value)) return []
    const used = Array.isArray(value) ? items(value, [...path, key]) : [{ value, path: [...path, key] }]
    return used.flatMap((one) => unknownReference(key, one, known))
  })
}

function longPauses(places: readonly Place[], today: CalendarDate): LocatedProblem[] {
  const latest = addInterval(today, longestPause)
  return places.flatMap(({ entry, path }): LocatedProblem[] => {
    const until = isObject(entry['paused']) ? valueAt(entry['paused'], ['until']) : undefined
    if (!isText(until) || !isDate(until) || daysBetween(latest, until) <= 0) return []
    const at = [...path, 'paused', 'until']
    return [{ problem: { kind: 'pause-too-long', until, latest }, path: at, on: 'value' }]
  })
}

function segmentReferences(data: unknown, keysAt: KeysAt, places: readonly Place[]): LocatedProblem[] {
  const known = knownOf(keysAt(['segments']))
  const ofTouchpoints = places.flatMap(({ entry, path }) => items(entry['segments'], [...path, 'segments']))
  const ofChains = keysAt(['chains']).map((id) => item(data, ['chains', id, 'segment']))
  return [...ofTouchpoints, ...ofChains].flatMap((one) => unknownReference('segment', one, known))
}

function chainReferences(data: unknown, keysAt: KeysAt, ids: ReadonlySet<string>): LocatedProblem[] {
  const touchpoints = knownOf([...ids])
  const chains = knownOf(keysAt(['chains']))
  return chains.list.flatMap((id) => {
    const links = items(valueAt(data, ['chains', id, 'links']), ['chains', id, 'links']).map(
      ({ value, path }) => (isObject(value) ? item(data, [...path, 'to']) : { value, path }),
    )
    return [
      ...links.flatMap((link) => unknownReference('touchpoint', link, touchpoints)),
      ...unknownReference('chain', item(data, ['chains', id, 'next']), chains),
    ]
  })
}

/** One list for every problem that names it: 20,000 references may be wrong among 20,000. */
interface Known {
  readonly list: readonly string[]
  readonly set: ReadonlySet<string>
}

function knownOf(names: readonly string[]): Known {
  const set = new Set(names)
  return { list: [...set], set }
}

interface Item {
  readonly value: unknown
  readonly path: Path
}

const item = (data: unknown, path: Path): Item => ({ value: valueAt(data, path), path })

/** The items of a list, none where there is no list. */
function items(list: unknown, path: Path): Item[] {
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ value, path: [...path, index] })) : []
}

function unknownReference(to: ReferenceKind, { value, path }: Item, known: Known): LocatedProblem[] {
  if (!isText(value) || known.set.has(value)) return []
  return [{ problem: { kind: 'unknown-reference', to, id: value, known: known.list }, path, on: 'value' }]
}

const isText = (value: unknown): value is string => typeof value === 'string'
