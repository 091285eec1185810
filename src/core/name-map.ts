import { z } from 'zod'
import { currentIds, type Inventory } from './inventory.ts'
import { strict } from './parse.ts'
import { isObject, type LocatedProblem, valueAt } from './problem.ts'

/** What stands in a map instead of an id where rows are to be left out. */
export const leftOut = '-'

/** Our own company, where a competitor would stand under its id. */
export const own = 'own'

const Target = z.string('text').regex(/\S/, 'text')

/** A file that says what the names of a survey are called in the inventory. */
export const NameMapFile = strict({
  version: z.literal(1).optional(),
  brands: z.record(z.string(), Target, 'map').optional(),
  touchpoints: z.record(z.string(), Target, 'map').optional(),
})
export type NameMapFile = z.output<typeof NameMapFile>

/** What names stand for: by the name as `sameName` has it, an id, `own` or `-`. */
export interface NameMap {
  readonly brands: ReadonlyMap<string, string>
  readonly touchpoints: ReadonlyMap<string, string>
}

/** Case, blanks and the two ways to write an accent make no difference. */
export const sameName = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** What the inventory knows by itself: ids, old ones too, and names that only one has. What a file says goes before. */
export function nameMapOf(inventory: Inventory, file: NameMapFile = {}): NameMap {
  const { name, competitors, touchpoints } = inventory
  const ids = currentIds(inventory)
  return {
    brands: new Map([
      ...unambiguous([{ id: own, name }, ...competitors]),
      ...competitors.map(({ id }) => [id, id] as const),
      [own, own] as const,
      ...said(file.brands, (id) => id),
    ]),
    touchpoints: new Map([
      ...unambiguous([...touchpoints.values()]),
      ...ids,
      ...said(file.touchpoints, (id) => ids.get(id) ?? id),
    ]),
  }
}

/** Ids in such a file that the inventory does not have; works on the raw data. */
export function nameMapProblems(data: unknown, inventory: Inventory): LocatedProblem[] {
  const brands = [own, ...inventory.competitors.map(({ id }) => id)]
  const touchpoints = [...currentIds(inventory).keys()]
  return [
    ...unknownIn(data, 'brands', 'brand', brands),
    ...unknownIn(data, 'touchpoints', 'touchpoint', touchpoints),
  ]
}

function unknownIn(
  data: unknown,
  key: keyof NameMap,
  of: 'brand' | 'touchpoint',
  known: readonly string[],
): LocatedProblem[] {
  const map = valueAt(data, [key])
  return Object.entries(isObject(map) ? map : {}).flatMap(([name, id]): LocatedProblem[] =>
    typeof id !== 'string' || id.trim() === leftOut || known.includes(id.trim())
      ? []
      : [{ problem: { kind: 'mapped-to', of, id, known }, path: [key, name], on: 'value' }],
  )
}

const said = (map: Readonly<Record<string, string>> | undefined, idOf: (id: string) => string) =>
  Object.entries(map ?? {}).map(([name, id]) => [sameName(name), idOf(id.trim())] as const)

/** A name that two have says nothing. */
function unambiguous(named: readonly { readonly id: string; readonly name: string }[]): [string, string][] {
  const names = named.map(({ id, name }): [string, string] => [sameName(name), id])
  return names.filter(([name]) => names.filter(([other]) => other === name).length === 1)
}
