import { basename, dirname, join, relative } from 'node:path'
import { currentIds, type Inventory } from '../core/inventory.ts'
import { leftOut, NameMapFile, own } from '../core/name-map.ts'
import { parseWith } from '../core/parse.ts'
import { valueAt } from '../core/problem.ts'
import { type Disk, readText, removeLeftovers, removeQuietly, writeWhole } from './disk.ts'
import { ensurePrivateFolder, privateFolder } from './folder.ts'
import { slug } from './id.ts'
import { refuseOutside } from './inside.ts'
import { quotedScalar } from './scalar.ts'
import { validated } from './versioned.ts'
import { readYaml } from './yaml.ts'

export type NameKind = 'brands' | 'touchpoints'

/**
 * What somebody has said about the names of one survey, each answer on the disk before the next question, in the form
 * that `--map` reads. It goes when the survey is written. Another survey of that name, in another folder, has its own.
 */
export class KeptNames {
  private constructor(
    private readonly disk: Disk,
    private readonly root: string,
    readonly file: string,
    private readonly survey: string,
    private kept: NameMapFile,
  ) {}

  /** Those of a survey, by the path of its file. Throws a `UserError` where they cannot be read. */
  static of(disk: Disk, root: string, path: string, inventory: Inventory): KeptNames {
    const survey = relative(root, path)
    const file = `${privateFolder}/names-${slug(basename(path), 60) || 'survey'}.yaml`
    refuseOutside(disk, root, join(root, file), file)
    const names = disk.existsSync(join(root, file)) ? readNames(disk, root, file, survey) : {}
    return new KeptNames(disk, root, file, survey, fitting(names, inventory))
  }

  get names(): NameMapFile {
    return this.kept
  }

  get count(): number {
    return Object.keys(this.kept.brands ?? {}).length + Object.keys(this.kept.touchpoints ?? {}).length
  }

  /** Throws a `UserError` where the disk refuses. */
  keep(kind: NameKind, name: string, id: string): void {
    const path = join(this.root, this.file)
    const names = { ...this.kept, [kind]: { ...this.kept[kind], [name]: id } }
    ensurePrivateFolder(this.disk, dirname(path))
    writeWhole(this.disk, path, textOf(this.survey, names))
    removeLeftovers(this.disk, dirname(path), path)
    this.kept = names
  }

  drop(): void {
    removeQuietly(this.disk, join(this.root, this.file))
  }
}

/** None where they are of another survey. */
function readNames(disk: Disk, root: string, file: string, survey: string): NameMapFile {
  const yaml = readYaml(readText(disk, join(root, file), file))
  const names = validated(yaml, file, { version: 1, parse: (data) => parseWith(NameMapFile, data) })
  return valueAt(yaml.data, [surveyKey]) === survey ? names : {}
}

const surveyKey = 'x-survey'

/** What the inventory does not have any more is asked again. */
function fitting({ brands, touchpoints }: NameMapFile, inventory: Inventory): NameMapFile {
  const companies = new Set([own, leftOut, ...inventory.competitors.map(({ id }) => id)])
  const places = new Set([leftOut, ...currentIds(inventory).keys()])
  return { brands: within(brands, companies), touchpoints: within(touchpoints, places) }
}

const within = (names: Readonly<Record<string, string>> = {}, known: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(names).filter(([, id]) => known.has(id.trim())))

const textOf = (survey: string, { brands, touchpoints }: NameMapFile) =>
  [
    `${surveyKey}: ${quotedScalar(survey)}`,
    ...partOf('brands', brands),
    ...partOf('touchpoints', touchpoints),
  ]
    .map((line) => `${line}\n`)
    .join('')

function partOf(kind: NameKind, names: Readonly<Record<string, string>> = {}): string[] {
  const lines = Object.entries(names).map(([name, id]) => `  ${quotedScalar(name)}: ${quotedScalar(id)}`)
  return lines.length > 0 ? [`${kind}:`, ...lines] : []
}
