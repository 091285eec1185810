import { join } from 'node:path'
import { auditOrder, isSurvey, roundOf } from '../core/audit.ts'
import { UserError } from '../core/errors.ts'
import type { Inventory, Touchpoint } from '../core/inventory.ts'
import type { Candidate } from '../formats/completion/index.ts'
import type { Messages } from '../i18n/index.ts'
import { readText } from '../storage/disk.ts'
import { findRoot, inventoryName, loadWorkspace, readInventory } from '../storage/workspace.ts'
import type { Known, Source, Where } from './completion.ts'
import { type Context, contextOf } from './context.ts'
import type { Io } from './io.ts'
import { templateAbout, templateNames } from './templates.ts'

/** The names of the nearest workspace. What is wrong with it is not said here: nobody has asked yet. */
export function knownTo(io: Io, words: Messages): Known {
  return (source, where) => {
    try {
      return source === 'templates'
        ? templatesIn(io, words)
        : namesOf(source, contextOf(io, { directory: atHome(where, io) }), where)
    } catch (error) {
      if (error instanceof UserError) return []
      throw error
    }
  }
}

/** Where a shell has not done it: a word that is being typed is as it was typed. */
const atHome = ({ directory = '.' }: Where, { env }: Io) =>
  directory.replace(/^~(?=\/|$)/, () => env['HOME'] ?? '~')

function namesOf(
  source: Exclude<Source, 'templates'>,
  context: Context,
  { chain }: Where,
): readonly Candidate[] {
  const links = () => inventoryIn(context).chains.find(({ id }) => id === chain)?.links ?? []
  switch (source) {
    case 'touchpoints':
      return [...inventoryIn(context).touchpoints.values()].map(named)
    case 'chains':
      return inventoryIn(context).chains.map(named)
    case 'links':
      return links().map(({ to }) => ({ value: to }))
    case 'segments':
      return inventoryIn(context).segments.map(named)
    case 'stages':
      return inUse(
        context,
        ({ stage }) => stage ?? [],
        ({ stages }) => stages,
      )
    case 'channels':
      return inUse(
        context,
        ({ channels }) => channels,
        ({ channels }) => channels,
      )
    case 'owners':
      return inUse(context, ({ owner }) => owner ?? [])
    case 'rounds':
      return once(auditsIn(context).flatMap(({ round }) => round ?? []))
    case 'standings':
      return once(auditsIn(context).map(roundOf))
  }
}

const named = ({ id, name }: { id: string; name: string }): Candidate => ({ value: id, description: name })

const once = (texts: readonly string[]) => [...new Set(texts)].map((value) => ({ value }))

/** What the inventory lists, and what its touchpoints say besides. */
function inUse(
  context: Context,
  of: (touchpoint: Touchpoint) => string | readonly string[],
  listed: (inventory: Inventory) => readonly string[] = () => [],
): Candidate[] {
  const inventory = inventoryIn(context)
  return once([...listed(inventory), ...[...inventory.touchpoints.values()].flatMap(of)])
}

/** An audit that cannot be read hides no touchpoint. */
function inventoryIn({ io, folder, today }: Context): Inventory {
  const path = join(findRoot(io.disk, folder), inventoryName)
  return readInventory(readText(io.disk, path), path, today).inventory
}

/** The latest first; surveys are no rounds. */
const auditsIn = ({ io, folder, today }: Context) =>
  loadWorkspace(io.disk, io.cwd, folder, today)
    .audits.filter((audit) => !isSurvey(audit))
    .toSorted((a, b) => auditOrder(b, a))

function templatesIn(io: Io, { templates }: Messages): Candidate[] {
  return templateNames(io).map((value) => ({ value, description: templateAbout(templates, value) }))
}
