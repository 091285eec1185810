/** The YAML of this program: the core schema of 1.2 with string keys, and nothing that reaches beyond the data. */
export const dialect = {
  schema: 'core',
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false, // its own check is quadratic; Reading has one
  prettyErrors: false, // its excerpts replay escape sequences
} as const
