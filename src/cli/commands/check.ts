import { type Finding, check as verdictOf } from '../../core/check.ts'
import { UserError } from '../../core/errors.ts'
import type { Severity } from '../../core/rule.ts'
import { type CheckFormatName, checkFormats, type FindingPlace } from '../../formats/check/index.ts'
import type { Workspace } from '../../storage/workspace.ts'
import { type Context, contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'

export interface CheckOptions extends CommonOptions {
  readonly format: CheckFormatName
  readonly failOn: Severity
  readonly warnDays: number
  readonly notes?: boolean
}

/** The gate. Writes nothing in the workspace. */
export async function check(io: Io, options: CheckOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const format = checkFormats[options.format]
  try {
    const { summary, messages, ...workspace } = await load(context, { notes: false })
    const verdict = verdictOf(summary, options)
    await io.stdout.write(
      format.verdict(verdict, {
        messages,
        paint: context.paint(io.stdout),
        notes: options.notes ?? false,
        placeOf: (finding) => placeOf(finding, workspace),
      }),
    )
    return verdict.failed ? 'found' : 'in-order'
  } catch (error) {
    if (error instanceof UserError && options.format !== 'text') return await broken(context, options, error)
    throw error
  }
}

/** A program that reads the format hears of a broken file in that format too. */
async function broken({ io, messages }: Context, { format }: CheckOptions, error: UserError): Promise<Ended> {
  await io.stdout.write(checkFormats[format].broken(error.problems, messages()))
  throw error
}

function placeOf(
  { place }: Finding,
  { inventoryFile, at, nameOf }: Pick<Workspace, 'inventoryFile' | 'at' | 'nameOf'>,
): FindingPlace {
  return 'file' in place ? { file: nameOf(place.file) } : { file: inventoryFile, ...at(place.path) }
}
