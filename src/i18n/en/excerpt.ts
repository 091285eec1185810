/** What only an excerpt says: none of it speaks for what is left out. Text that people wrote comes in escaped. */
export const excerpt = {
  /** In the place of the count of Wow, where places of the VIP list are left out; `open` of those shown have no score. */
  wow: (wow: number, places: number, open: number) =>
    `Wow among the VIP touchpoints shown here: ${wow} of ${places}${open === 0 ? '' : `; without a score: ${open}`}`,
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
