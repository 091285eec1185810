import type { Path } from '../../src/core/problem.ts'
import { readYaml } from '../../src/storage/yaml.ts'
import { readDocument } from '../../src/storage/yaml-document.ts'
import { readEvents } from '../../src/storage/yaml-events.ts'
import { deepest } from '../../src/storage/yaml-text.ts'

/** What the thorough reader makes of a text that the quick one takes, where that is anything else. */
export function differences(text: string): string[] {
  const quick = readEvents(text, deepest)
  const read = readYaml(text)
  if (!quick || !read.readable) return []
  const thorough = readDocument(text)
  if (thorough.problems.length > 0) return [`refused: ${JSON.stringify(thorough.problems[0])}`]
  if (spelled(quick.data) !== spelled(thorough.data))
    return [`${spelled(quick.data)} is ${spelled(thorough.data)}`]
  return pathsIn(quick.data).flatMap((path) => [
    ...(['key', 'value'] as const).flatMap((on) => {
      const [a, b] = [read.at(path, on), thorough.at(path, on)]
      return a.line === b.line && a.column === b.column
        ? []
        : [`${path.join('.')} ${on}: ${a.line}:${a.column} is ${b.line}:${b.column}`]
    }),
    ...(String(quick.keysAt(path)) === String(thorough.keysAt(path)) ? [] : [`keys of ${path.join('.')}`]),
  ])
}

/** JSON, with what JSON has no word for. */
const spelled = (data: unknown) =>
  JSON.stringify(data, (_, value) =>
    typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
      ? `number ${Object.is(value, -0) ? '-0' : value}`
      : (value as unknown),
  )

/** Of everything that there is, and of something in it that there is not. */
function pathsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path]
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data)
  const below = Object.values(data).flatMap((value: unknown, index) =>
    pathsIn(value, [...path, steps[index] ?? '']),
  )
  return [path, [...path, 'nowhere'], ...below]
}
