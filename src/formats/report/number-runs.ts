/** Numbers in their order, as a label says them: `46, 47`, and from three in a row on `12–15`. */
export function numberRuns(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map(runText).join(', ')
}

const runText = (run: readonly number[]) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)
