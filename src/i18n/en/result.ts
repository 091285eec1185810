/** What matters most, said in one sentence. */
export const result = {
  nothingToFix: (name: string) =>
    `Nothing to fix: everything that has an importance and a score is Wow. Most is left to gain at ${name}.`,
}
