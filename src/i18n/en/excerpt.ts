/** What only an excerpt says: none of it speaks for what is left out. Text that people wrote comes in escaped. */
export const excerpt = {
  noFixFirst: 'None of these is ranked among what to fix first.',
  noMap: 'None of these has a place on the map.',
  noSplit: 'The room is not split on our own score of any of these.',
  noCoverage: 'None of these names a stage or a channel.',
  /** A link of a chain that is no part of the excerpt. */
  outside: (name: string) => `${name} (outside)`,
  /** The same with its score, inside a sentence. */
  outsideAtScore: (name: string, score: string) => `${name} (${score}, outside this excerpt)`,
  /** Below `outside`. */
  aboutOutside: 'Links marked as outside are not among what was chosen.',
}
