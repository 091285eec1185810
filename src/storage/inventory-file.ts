import { dirname, join } from 'node:path'
import { additionProblems, type NewTouchpoint, type Wanted, type WantedLink } from '../core/addition.ts'
import type { CalendarDate } from '../core/date.ts'
import { UserError } from '../core/errors.ts'
import { currentIds, type Inventory } from '../core/inventory.ts'
import type { Problem } from '../core/problem.ts'
import { type Disk, decodeText, errorCode, readBytes, removeLeftovers, writeWhole } from './disk.ts'
import { idFor } from './id.ts'
import { type Additions, addToText } from './splice.ts'
import { inventoryName, readInventory } from './workspace.ts'
import { placed, type YamlText } from './yaml.ts'

/** A touchpoint to be added; without an id it gets one from its name. */
export interface Addition extends Omit<Wanted, 'id'> {
  readonly id?: string | undefined
}

/** What was added, and where it stands now. */
export interface Added {
  readonly id: string
  /** The line of the file in which it begins, from 1. */
  readonly line: number
  /** The name of the chain it was put into, and which link it is there, from 1. */
  readonly link: { readonly chain: string; readonly number: number } | undefined
  /** The inventory with it. */
  readonly inventory: Inventory
}

/** An inventory, and where each piece of it stands in its file. */
export interface InventoryText {
  readonly inventory: Inventory
  readonly yaml: YamlText
}

/**
 * Adds one touchpoint to the inventory of a workspace, and nothing else changes in the file. It is read anew, for
 * somebody may have been at it since. Throws a `UserError` with the problems of the file, or else with all of the
 * addition’s; nothing is written then. `file` is what a person calls the file.
 */
export function addToInventory(
  disk: Disk,
  root: string,
  addition: Addition,
  link: WantedLink = {},
  file: string = inventoryName,
): Added {
  const path = join(root, inventoryName)
  const bytes = readBytes(disk, path, file)
  const read = readInventory(decodeText(file, bytes), file, addition.added)
  const problems = problemsOf(read, addition, link)
  if (problems.length > 0) throw new UserError(problems.map((problem) => ({ problem })))
  const wanted = wantedIn(read.inventory, addition)
  const { chain, after } = link
  const text = addToText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), {
    touchpoints: [entryOf(wanted)],
    link: chain === undefined ? undefined : { id: chain, after, to: wanted.id },
  })
  const { inventory, yaml } = readInventory(text.replace(/^\uFEFF/, ''), file, addition.added)
  replace(disk, path, text)
  const { line } = yaml.at(['touchpoints', wanted.id], 'key')
  return { id: wanted.id, line, link: linkIn(inventory, wanted.id, chain), inventory }
}

/**
 * Adds what `additionsTo` makes of the inventory of a workspace, which is read anew; nothing else changes in the file.
 * Throws a `UserError` with the problems of the file, and nothing is written then.
 */
export function extendInventory(
  disk: Disk,
  root: string,
  file: string,
  today: CalendarDate,
  additionsTo: (read: InventoryText) => Additions,
): void {
  const path = join(root, inventoryName)
  const bytes = readBytes(disk, path, file)
  const additions = additionsTo(readInventory(decodeText(file, bytes), file, today))
  const text = addToText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), additions)
  readInventory(text.replace(/^\uFEFF/, ''), file, today)
  replace(disk, path, text)
}

/** Everything that speaks against an addition. */
export function problemsOf(
  { inventory, yaml }: InventoryText,
  addition: Addition,
  link: WantedLink,
): Problem[] {
  return additionProblems(wantedIn(inventory, addition), link, inventory, yaml.data).map(
    ({ problem, first }) =>
      placed(inventoryName, yaml, { problem, path: [], on: 'key', ...(first && { first }) }).problem,
  )
}

/** The id that a name would get in an inventory. */
export function proposedId(inventory: Inventory, name: string): string {
  return idFor(name, currentIds(inventory).keys())
}

/** Without blanks around anything; what is empty was not said. */
function wantedIn(inventory: Inventory, { name, id, stage, channel, owner, ...rest }: Addition): Wanted {
  const channels = [channel ?? []].flat().flatMap((one) => said(one) ?? [])
  return {
    ...rest,
    name: name.trim(),
    id: said(id) ?? proposedId(inventory, name),
    stage: said(stage),
    channel: channels.length > 1 ? channels : channels[0],
    owner: said(owner),
  }
}

const said = (text: string | undefined) => text?.trim() || undefined

/** What has passed has a number for its importance, or none. */
function entryOf({ importance, ...wanted }: Wanted): NewTouchpoint {
  return { ...wanted, importance: typeof importance === 'number' ? importance : undefined }
}

/** In the place and with the permissions of the old file, also where its name is a link to it. */
function replace(disk: Disk, path: string, text: string): void {
  const at = located(disk, path)
  writeWhole(disk, at.path, text, { mode: at.mode })
  removeLeftovers(disk, dirname(at.path), at.path)
}

function located(disk: Disk, path: string): { path: string; mode: number } {
  try {
    return { path: disk.realpathSync(path), mode: disk.statSync(path).mode & 0o7777 }
  } catch (error) {
    throw new UserError([{ file: path, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}

function linkIn({ chains }: Inventory, id: string, chain: string | undefined): Added['link'] {
  const found = chains.find((one) => one.id === chain)
  return found && { chain: found.name, number: found.links.findIndex(({ to }) => to === id) + 1 }
}
