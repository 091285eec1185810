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
    ...voteLists(data).flatMap(({ path, votes }) => unevenVotes(data, path, votes)),
  ]
}

/** Where the seats are listed, every list has a vote for each of them. */
function unevenVotes(data: unknown, path: Path, votes: number): LocatedProblem[] {
  const voters = valueAt(data, ['voters'])
  if (!Array.isArray(voters) || voters.length === votes) return []
  return [{ problem: { kind: 'votes-differ-from-voters', votes, voters: voters.length }, path, on: 'value' }]
}

function voteLists(data: unknown): { path: Path; votes: number }[] {
  return keysAt(data, ['scores']).flatMap((id) =>
    ['votes', 'before'].flatMap((kind) => {
      const path = ['scores', id, kind]
      const rivals = keysAt(data, [...path, 'competitors']).map((rival) => [...path, 'competitors', rival])
      return [[...path, 'own'], ...rivals, [...path, 'importance']].flatMap((list) => {
        const votes = valueAt(data, list)
        return Array.isArray(votes) ? [{ path: list, votes: votes.length }] : []
      })
    }),
  )
}

function keysAt(data: unknown, path: Path): string[] {
  const map = valueAt(data, path)
  return isObject(map) ? Object.keys(map) : []
}
