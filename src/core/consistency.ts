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
  const places = touchpointPlaces(keysAt)
  const ids = new Set(places.map(({ id }) => id))
  return [
    ...duplicateIds(places),
    ...reservedIds(keysAt),
    ...formerIds(data, places),
    ...levelsOrder(data),
    ...listedWords(data, places, 'stages', 'stage'),
    ...listedWords(data, places, 'channels', 'channel'),
    ...places.flatMap(({ path }) => longPauses(data, path, today)),
    ...segmentReferences(data, keysAt, places),
    ...chainReferences(data, keysAt, ids),
  ]
}

interface Place {
  readonly id: string
  readonly path: Path
}

/** Every touchpoint and part of the file, in its order. */
function touchpointPlaces(keysAt: KeysAt): Place[] {
  return keysAt(['touchpoints']).flatMap((id) => {
    const path = ['touchpoints', id]
    const parts = [...path, 'parts']
    return [{ id, path }, ...keysAt(parts).map((part) => ({ id: part, path: [...parts, part] }))]
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
function formerIds(data: unknown, places: readonly Place[]): LocatedProblem[] {
  const taken = new Map(places.toReversed().map(({ id, path }) => [id, path] as const))
  return places.flatMap(({ path }) =>
    items(data, [...path, 'formerly']).flatMap(({ value, path: at }): LocatedProblem[] => {
      if (typeof value !== 'string') return []
      const first = taken.get(value)
      if (first) return [{ problem: { kind: 'duplicate-id', id: value }, path: at, on: 'value', first }]
      taken.set(value, at)
      return []
    }),
  )
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
  return places.flatMap(({ path }) => {
    const value = valueAt(data, [...path, key])
    const used = Array.isArray(value) ? items(data, [...path, key]) : [{ value, path: [...path, key] }]
    return used.flatMap((one) => unknownReference(key, one, new Set(listed.filter(isText))))
  })
}

function longPauses(data: unknown, touchpoint: Path, today: CalendarDate): LocatedProblem[] {
  const path = [...touchpoint, 'paused', 'until']
  const until = valueAt(data, path)
  const latest = addInterval(today, longestPause)
  if (!isText(until) || !isDate(until) || daysBetween(latest, until) <= 0) return []
  return [{ problem: { kind: 'pause-too-long', until, latest }, path, on: 'value' }]
}

function segmentReferences(data: unknown, keysAt: KeysAt, places: readonly Place[]): LocatedProblem[] {
  const known = new Set(keysAt(['segments']))
  const ofTouchpoints = places.flatMap(({ path }) => items(data, [...path, 'segments']))
  const ofChains = keysAt(['chains']).map((id) => item(data, ['chains', id, 'segment']))
  return [...ofTouchpoints, ...ofChains].flatMap((one) => unknownReference('segment', one, known))
}

function chainReferences(data: unknown, keysAt: KeysAt, ids: ReadonlySet<string>): LocatedProblem[] {
  const chains = new Set(keysAt(['chains']))
  return [...chains].flatMap((id) => {
    const links = items(data, ['chains', id, 'links']).map(({ value, path }) =>
      isObject(value) ? item(data, [...path, 'to']) : { value, path },
    )
    return [
      ...links.flatMap((link) => unknownReference('touchpoint', link, ids)),
      ...unknownReference('chain', item(data, ['chains', id, 'next']), chains),
    ]
  })
}

interface Item {
  readonly value: unknown
  readonly path: Path
}

const item = (data: unknown, path: Path): Item => ({ value: valueAt(data, path), path })

function items(data: unknown, path: Path): Item[] {
  const list = valueAt(data, path)
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ value, path: [...path, index] })) : []
}

function unknownReference(
  to: ReferenceKind,
  { value, path }: Item,
  known: ReadonlySet<string>,
): LocatedProblem[] {
  if (!isText(value) || known.has(value)) return []
  return [
    {
      problem: { kind: 'unknown-reference', to, id: value, known: [...known] },
      path,
      on: 'value',
    },
  ]
}

const isText = (value: unknown): value is string => typeof value === 'string'
