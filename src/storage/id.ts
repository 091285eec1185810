import { latin } from './latin.ts'

/** Lower-case Latin letters, digits and - from a name in any script; may be empty. */
export function slug(text: string, longest: number): string {
  const words = spelled(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, longest).replace(/^-+|-+$/g, '')
}

const spelled = (text: string) => (/^[\x20-\x7e]*$/.test(text) ? text : latin(text.replace(silent, '')))

/** Letters of Cyrillic without a sound of their own: `Письмо` is `pismo`. */
const silent = /[ьъ]/gi

/** Ids from names in any script, each once. */
export function idsFor(names: readonly string[], taken: Iterable<string>, fallback: string): string[] {
  const used = new Set(taken)
  const counts = new Map<string, number>()
  return names.map((name) => {
    const stem = slug(name, 60) || fallback
    const { id, count } = freeId(stem, used, counts.get(stem))
    counts.set(stem, count)
    used.add(id)
    return id
  })
}

/** The id that a new touchpoint is proposed: from its name, and none of those that are taken. */
export function idFor(name: string, taken: Iterable<string>): string {
  return freeId(slug(name, 60) || 'touchpoint', new Set(taken)).id
}

/** The first is the stem itself. Those before `from` are known to be taken. */
function freeId(stem: string, used: ReadonlySet<string>, from = 1): { id: string; count: number } {
  for (let count = from; ; count++) {
    const suffix = count === 1 ? '' : `-${count}`
    const id = `${stem.slice(0, longestId - suffix.length)}${suffix}`
    if (!used.has(id)) return { id, count }
  }
}

const longestId = 64
