/** Where something stands in a file's data: `['touchpoints', 'window', 'owner']`. */
export type Path = readonly (string | number)[]

/** What a key wanted; the words for it are in i18n. */
export const expectations = [
  'action-list',
  'anchors',
  'boolean',
  'conversion',
  'cost',
  'count',
  'date',
  'id',
  'importance',
  'importance-vote',
  'interval',
  'instant',
  'level',
  'link',
  'list',
  'map',
  'mean',
  'metric',
  'nps',
  'persuasion',
  'score',
  'seat',
  'text',
  'texts',
  'vip-size',
  'vote',
] as const
export type Expectation = (typeof expectations)[number]

/** What stood there instead. Text and numbers are quoted, and are hostile until escaped. */
export type Found =
  | { readonly type: 'nothing' | 'list' | 'map' }
  | { readonly type: 'text' | 'number' | 'boolean'; readonly text: string }

/** Everything that can be wrong with what a user gave. A fact; the words for it are in i18n, keyed by `kind`. */
export type Problem =
  // YAML that is refused before its data is looked at
  | { readonly kind: 'yaml-syntax'; readonly reason: string }
  | { readonly kind: 'conflict-marker'; readonly marker: string }
  | {
      readonly kind: 'refused-yaml'
      readonly what: 'anchor' | 'alias' | 'tag' | 'directive' | 'documents' | 'key'
    }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly firstLine: number }
  | { readonly kind: 'control-character'; readonly code: string; readonly of?: TextOf | undefined }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'utf16' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'too-deep'; readonly limit: number }
  // data that does not fit the schema
  | { readonly kind: 'expected'; readonly what: Expectation; readonly found: Found }
  | {
      readonly kind: 'not-one-of'
      readonly options: readonly string[]
      readonly found: Found
    }
  | { readonly kind: 'missing-key'; readonly key: string }
  | {
      readonly kind: 'unknown-key'
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'bad-id'; readonly id: string }
  | { readonly kind: 'bad-anchor'; readonly key: string }
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  // data that contradicts itself
  | { readonly kind: 'duplicate-id'; readonly id: string; readonly firstLine?: number | undefined }
  | { readonly kind: 'reserved-id'; readonly id: string }
  | {
      readonly kind: 'unknown-reference'
      readonly to: ReferenceKind
      readonly id: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'levels-order'; readonly sucks: number; readonly wow: number }
  | { readonly kind: 'pause-too-long'; readonly until: string; readonly latest: string }
  | { readonly kind: 'nothing-scored' }
  | { readonly kind: 'votes-differ-from-voters'; readonly votes: number; readonly voters: number }
  // files
  | { readonly kind: 'no-workspace'; readonly folder: string }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | {
      readonly kind: 'too-much'
      readonly of: 'line' | 'lines' | 'pieces' | 'entries'
      readonly limit: number
    }
  | { readonly kind: 'outside'; readonly to: string }
  | { readonly kind: 'more-problems'; readonly count: number }
  | { readonly kind: 'cannot-read'; readonly reason: string }
  | { readonly kind: 'cannot-write'; readonly reason: string }
  | { readonly kind: 'answers-kept'; readonly command: string }
  | { readonly kind: 'exists' }
  // the command line
  | { readonly kind: 'usage'; readonly text: string }
  | {
      readonly kind: 'bad-option'
      readonly option: string
      readonly value: string
      readonly what: 'date' | 'count' | 'days'
    }
  | {
      readonly kind: 'unknown-choice'
      readonly option: string
      readonly value: string
      readonly choices: readonly string[]
    }
  | {
      readonly kind: 'unknown-selection'
      readonly of: ReferenceKind
      readonly value: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'unknown-side'
      readonly name: string
      readonly rounds: readonly string[]
      readonly git: NoCommit
    }
  | { readonly kind: 'unknown-revision'; readonly revision: string; readonly git: NoCommit }
  | { readonly kind: 'not-at-revision'; readonly revision: string }
  | { readonly kind: 'not-in-clone' }
  | { readonly kind: 'nothing-selected'; readonly touchpoints: number }
  | { readonly kind: 'one-format' }
  | { readonly kind: 'none-alone' }
  | { readonly kind: 'excel-without-csv' }
  | { readonly kind: 'no-terminal' }
  | { readonly kind: 'no-auditor' }
  | { readonly kind: 'blind-without-voters' }
  | { readonly kind: 'no-voters' }
  | { readonly kind: 'ids-with-answers' }
  | { readonly kind: 'answers-twice'; readonly by: string; readonly first: string }
  | { readonly kind: 'blind-in-lines' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-chain' }
  // tables that are imported
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'no-name-column'; readonly headers: readonly string[] }
  | { readonly kind: 'column-twice'; readonly header: string; readonly key: string }
  | { readonly kind: 'too-many-cells'; readonly found: number; readonly columns: number }
  | { readonly kind: 'open-quote' }
  | {
      readonly kind: 'segment-in-rows'
      readonly id: string
      readonly rows: number
      readonly known: readonly string[]
    }
  | { readonly kind: 'whole-is-there'; readonly id: string }
  | { readonly kind: 'no-journey' }
  | { readonly kind: 'journey-line' }
  // encounter surveys
  | {
      readonly kind: 'no-encounter-columns'
      readonly missing: readonly string[]
      readonly headers: readonly string[]
    }
  | { readonly kind: 'bad-encounter'; readonly what: EncounterExpectation; readonly found: string }
  | { readonly kind: 'no-encounters' }
  | { readonly kind: 'survey-twice'; readonly first: string }
  | { readonly kind: 'too-many-names'; readonly limit: number }
  | { readonly kind: 'record-too-long'; readonly limit: number }
  | {
      readonly kind: 'mapped-to'
      readonly of: 'brand' | 'touchpoint'
      readonly id: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'only-with'; readonly option: string; readonly other: string }
  // lines of answers
  | { readonly kind: 'answer-shape' }
  | { readonly kind: 'answer-id'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'answer-count'; readonly found: number; readonly columns: readonly string[] }
  | { readonly kind: 'answer-value'; readonly text: string; readonly column: string }
  | { readonly kind: 'answer-standing'; readonly column: string }
  | { readonly kind: 'answer-votes'; readonly column: string; readonly found: number; readonly seats: number }
  | { readonly kind: 'answer-no-standard'; readonly text: string; readonly id: string }
  | { readonly kind: 'answer-twice'; readonly id: string; readonly firstLine: number }
  | { readonly kind: 'answer-directive'; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'answer-directive-late'; readonly text: string }
  | {
      readonly kind: 'answer-column'
      readonly text: string
      readonly columns: readonly string[]
    }
  | { readonly kind: 'answer-directive-value'; readonly text: string }
  | { readonly kind: 'answers-empty' }

export type ProblemKind = Problem['kind']

export type ReferenceKind =
  | 'touchpoint'
  | 'chain'
  | 'link'
  | 'segment'
  | 'stage'
  | 'channel'
  | 'owner'
  | 'round'

/** What a cell of an encounter survey wanted. */
export type EncounterExpectation =
  | 'brand'
  | 'touchpoint'
  | 'date'
  | 'past-date'
  | 'positivity'
  | 'persuasion'
  | 'n'
  | 'mean'
  | 'positive'
  | 'persuasion-mean'

/** Why git knows no commit by a name. */
export type NoCommit =
  | { readonly why: 'unknown' | 'shallow' | 'no-git' }
  /** In its own words. */
  | { readonly why: 'refused'; readonly reason: string }

/** What a text says of a touchpoint. */
export type TextOf = 'name' | 'stage' | 'channel' | 'owner'

/** A problem and where in the data it is; `on` says whether the key or the value is to be pointed at. */
export interface LocatedProblem {
  readonly problem: Problem
  readonly path: Path
  readonly on: 'key' | 'value'
  /** For a duplicate: where the first one stands. */
  readonly first?: Path
}

export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

export const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null
