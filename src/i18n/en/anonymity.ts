/** What stands for a name that is left out. */
export const anonymity = {
  round: (number: number) => `Round ${number}`,
}
