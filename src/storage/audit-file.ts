import { join } from 'node:path'
import { Document, isMap, isScalar, visit, type YAMLMap } from 'yaml'
import type { NewAudit } from '../core/answer.ts'
import { UserError } from '../core/errors.ts'
import type { NewSurvey } from '../core/survey.ts'
import { type Disk, writeWhole } from './disk.ts'
import { slug } from './id.ts'
import { escapeControls } from './scalar.ts'

export interface SaveOptions {
  /** The random part of the name, which keeps two people apart. */
  readonly mark: string
  /** Another one, where the name is taken. */
  readonly nextMark: () => string
}

/** Writes one audit as a file of its own that never replaces another, and returns its name below the workspace. */
export function saveAudit(
  disk: Disk,
  root: string,
  audit: NewAudit | NewSurvey,
  { mark, nextMark }: SaveOptions,
): string {
  const text = auditText(audit)
  for (let random = mark, attempt = 0; ; random = nextMark(), attempt++) {
    const name = `audits/${auditName(audit, random)}`
    try {
      writeWhole(disk, join(root, name), text, { exclusive: true })
      return name
    } catch (error) {
      const taken = error instanceof UserError && error.problems[0]?.problem.kind === 'exists'
      if (!taken || attempt === 9) throw error
    }
  }
}

/** `2026-11-21-ana-lima-x7k2.yaml`. Nobody parses it. */
export function auditName({ date, by }: Pick<NewAudit, 'date' | 'by'>, mark: string): string {
  return [date, slug(by, 40), mark]
    .filter((part) => part !== '')
    .join('-')
    .concat('.yaml')
}

/** The text of an audit file, one line a fact; strings that YAML 1.1 would take for something else are quoted. */
export function auditText(audit: NewAudit | NewSurvey): string {
  const { version, date, at, by, round, segment, voters } = audit
  const said = 'measured' in audit ? { measured: audit.measured } : { scores: audit.scores }
  const document = new Document(defined({ version, date, at, by, round, segment, voters, ...said }), {
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  })
  visit(document, {
    Seq: (_, list) => {
      list.flow = true
    },
    Pair: (_, { key, value }) => {
      if (isMap(value) && isScalar(key) && isOneLine(key.value, value)) value.flow = true
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /[\p{Cc}\u2028\u2029\uFEFF]/u.test(scalar.value))
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeControls(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }))
}

/** What was seen, what each competitor has, and what was measured of one company. */
function isOneLine(key: unknown, map: YAMLMap): boolean {
  if (map.has('score') && map.has('n')) return true
  return key === 'seen' || (key === 'competitors' && !map.items.some(({ value }) => isMap(value)))
}

const defined = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
