import { basename, dirname, join } from 'node:path'
import { currentIds, type Inventory } from '../core/inventory.ts'
import { leftOut, NameMapFile, own } from '../core/name-map.ts'
import { parseWith } from '../core/parse.ts'
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
 * that `--map` reads. It goes when the survey is written.
 */
export class KeptNames {
  private constructor(
    private readonly disk: Disk,
    private readonly root: string,
    readonly file: string,
    private kept: NameMapFile,
  ) {}

  /** Those of a survey, by the name of its file. Throws a `UserError` where they cannot be read. */
  static of(disk: Disk, root: string, survey: string, inventory: Inventory): KeptNames {
    const file = `${privateFolder}/names-${slug(basename(survey), 60) || 'survey'}.yaml`
    const path = join(root, file)
    refuseOutside(disk, root, path, file)
    const names = disk.existsSync(path) ? fitting(readNames(disk, path, file), inventory) : {}
    return new KeptNames(disk, root, file, names)
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
    writeWhole(this.disk, path, textOf(names))
    removeLeftovers(this.disk, dirname(path), path)
    this.kept = names
  }

  drop(): void {
    removeQuietly(this.disk, join(this.root, this.file))
  }
}

const readNames = (disk: Disk, path: string, file: string): NameMapFile =>
  validated(readYaml(readText(disk, path, file)), file, {
    version: 1,
    parse: (data) => parseWith(NameMapFile, data),
  })

/** What the inventory does not have any more is asked again. */
function fitting({ brands, touchpoints }: NameMapFile, inventory: Inventory): NameMapFile {
  const companies = new Set([own, leftOut, ...inventory.competitors.map(({ id }) => id)])
  const places = new Set([leftOut, ...currentIds(inventory).keys()])
  return { brands: within(brands, companies), touchpoints: within(touchpoints, places) }
}

const within = (names: Readonly<Record<string, string>> = {}, known: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(names).filter(([, id]) => known.has(id.trim())))

const textOf = ({ brands, touchpoints }: NameMapFile) =>
  [...partOf('brands', brands), ...partOf('touchpoints', touchpoints)].map((line) => `${line}\n`).join('')

function partOf(kind: NameKind, names: Readonly<Record<string, string>> = {}): string[] {
  const lines = Object.entries(names).map(([name, id]) => `  ${quotedScalar(name)}: ${quotedScalar(id)}`)
  return lines.length > 0 ? [`${kind}:`, ...lines] : []
}
