import { join, relative, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { selectRows, unknownIn, unknownInSelection } from '../../core/selection.ts'
import { ballot as ballotText } from '../../formats/ballot.ts'
import { writeWhole } from '../../storage/disk.ts'
import { idsFor, slug } from '../../storage/id.ts'
import { contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import { type CommonOptions, type SelectionOptions, selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'

export interface BallotOptions extends CommonOptions, SelectionOptions {
  readonly for: readonly string[]
  readonly round?: string
  readonly segment?: string
  readonly out?: string
}

/** One file of answers a person, never over one that is there: somebody may have filled it in. */
export async function ballot(io: Io, ids: readonly string[], options: BallotOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const { summary, messages } = await load(context)
  const { segment } = options
  const selection = { ...selectionOf(ids, options), segment }
  const segments = summary.inventory.segments.map(({ id }) => id)
  const problems = [
    ...unknownInSelection(summary, selection),
    ...unknownIn('segment', segment === undefined ? [] : [segment], segments),
  ]
  if (problems.length > 0) throw new UserError(problems.map((problem) => ({ problem })))
  const rows = selectRows(summary, selection)
  const names = [...new Set(options.for)]
  if (names.length === 0) throw new UserError([{ problem: { kind: 'no-voters' } }])
  const round = slug(options.round ?? '', 30)
  const files = idsFor(names, [], 'ballot').map((id) =>
    relative(
      io.cwd,
      join(resolve(io.cwd, options.out ?? '.'), `${[round, id].filter((part) => part !== '').join('-')}.txt`),
    ),
  )
  const taken = files.filter((file) => io.disk.existsSync(resolve(io.cwd, file)))
  if (taken.length > 0) throw new UserError(taken.map((file) => ({ file, problem: { kind: 'exists' } })))
  for (const [index, by] of names.entries()) {
    const file = files[index] ?? ''
    const head = { by, round: options.round?.trim() || undefined, segment, file }
    const text = ballotText(head, rows, summary, messages)
    writeWhole(io.disk, resolve(io.cwd, file), text, { exclusive: true })
  }
  await say(io.stdout, messages.commands.ballot.wrote(files, rows.length))
  await say(io.stdout, messages.commands.ballot.next(files))
  return 'in-order'
}
