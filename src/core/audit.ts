import type { AuditFile } from './audit-schema.ts'
import { byCodePoint } from './order.ts'
import { isObject, type LocatedProblem, type Path, valueAt } from './problem.ts'

export type { AuditEntry, AuditFile, MeasuredEntry, Seen } from './audit-schema.ts'

export const auditVersion = 1

/** An audit and the name of its file, which breaks ties of date and time. */
export interface Audit extends AuditFile {
  readonly file: string
}

/** Earlier first, by date, then instant (always in UTC, so the text sorts; none comes first), then file name. */
export function auditOrder(a: Audit, b: Audit): number {
  return byCodePoint(a.date, b.date) || byCodePoint(a.at ?? '', b.at ?? '') || byCodePoint(a.file, b.file)
}

/** What is compared with what: the named round, else the day. */
export const roundOf = ({ round, date }: AuditFile) => round ?? date

/** Encounters that were counted: they feed the report, are no review, and no round in which anybody scored. */
export const isSurvey = ({ scores, measured }: AuditFile) => scores === undefined && measured !== undefined

/** What the schema of one audit cannot see; works on the raw data. */
export function auditInconsistencies(data: unknown): LocatedProblem[] {
  const nothing = valueAt(data, ['scores']) === undefined && valueAt(data, ['measured']) === undefined
  return [
    ...(nothing && isObject(data)
      ? [{ problem: { kind: 'nothing-scored' }, path: [], on: 'key' } as const]
      : []),
    ...unevenVotes(data),
  ]
}

/** Where the seats are listed, every list has a vote for each of them. */
function unevenVotes(data: unknown): LocatedProblem[] {
  const voters = valueAt(data, ['voters'])
  if (!Array.isArray(voters)) return []
  return voteLists(data)
    .filter(({ votes }) => votes !== voters.length)
    .map(({ path, votes }) => ({
      problem: { kind: 'votes-differ-from-voters', votes, voters: voters.length },
      path,
      on: 'value',
    }))
}

function voteLists(data: unknown): { path: Path; votes: number }[] {
  const scores = valueAt(data, ['scores'])
  return keysOf(scores).flatMap((id) =>
    ['votes', 'before'].flatMap((kind) => {
      const votes = valueAt(scores, [id, kind])
      const rivals = keysOf(valueAt(votes, ['competitors'])).map((rival) => ['competitors', rival])
      return [['own'], ...rivals, ['importance']].flatMap((list) => {
        const found = valueAt(votes, list)
        return Array.isArray(found) ? [{ path: ['scores', id, kind, ...list], votes: found.length }] : []
      })
    }),
  )
}

const keysOf = (map: unknown): string[] => (isObject(map) ? Object.keys(map) : [])
