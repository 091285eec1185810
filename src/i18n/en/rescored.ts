/** Where the room voted once more, after it had talked. Text that people wrote comes in escaped. */
export const rescored = {
  title: 'Scored again',
  intro: 'The room talked about these and voted once more. The later votes count; the first ones are kept.',
  /** About a competitor, or about importance. */
  about: (name: string, of: string) => `${name} (${of})`,
  votes: (name: string, first: readonly string[], now: readonly string[]) =>
    `${name}: first votes ${first.join(' ')} → now ${now.join(' ')}`,
  /** The votes with the names of who gave them. */
  cast: (name: string, first: readonly string[], now: readonly string[]) =>
    `${name}: first votes ${first.join(', ')} → now ${now.join(', ')}`,
}
