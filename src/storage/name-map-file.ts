import type { Inventory } from '../core/inventory.ts'
import { NameMapFile, nameMapProblems, own } from '../core/name-map.ts'
import { parseWith } from '../core/parse.ts'
import type { NameCount, Survey } from '../core/survey.ts'
import { type Disk, readText } from './disk.ts'
import { quotedScalar } from './scalar.ts'
import { validated } from './versioned.ts'
import { readYaml } from './yaml.ts'

/** Reads such a file; `file` is what a person calls it. Throws a `UserError` with all of its problems. */
export function readNameMap(disk: Disk, path: string, file: string, inventory: Inventory): NameMapFile {
  return validated(readYaml(withDashes(readText(disk, path, file))), file, {
    parse: (data) => parseWith(NameMapFile, data),
    version: 1,
    look: (data) => nameMapProblems(data, inventory),
  })
}

/** YAML takes a bare `-` for the start of a list; people write it for nothing. */
const withDashes = (text: string) => text.replace(/^([ \t]+\S.*:[ \t]+)-(?=[ \t]*(?:#.*)?\r?$)/gm, '$1"-"')

/** Such a file to be filled in, of the names that nobody knows; the comments are safe and have no line breaks. */
export function nameMapText(
  { brands, touchpoints }: Pick<Survey, 'brands' | 'touchpoints'>,
  inventory: Inventory,
  comments: readonly string[],
): string {
  const rivals = inventory.competitors.map(({ id }) => id)
  return [
    ...comments.map((line) => `# ${line}`),
    ...partOf('brands', brands.unknown, [own, ...rivals]),
    ...partOf('touchpoints', touchpoints.unknown, [...inventory.touchpoints.keys()]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function partOf(key: string, names: readonly NameCount[], ids: readonly string[]): string[] {
  if (names.length === 0) return []
  return [`${key}: # ${ids.join(', ')}`, ...names.map(({ name, n }) => `  ${keyOf(name)}: # ${n}`)]
}

/** Nothing in it turns the direction of text on a terminal, or is obeyed by the runner of a CI. */
const keyOf = (name: string) =>
  quotedScalar(name)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, escaped)
    .replace(/(?<=#)#/g, escaped)

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
