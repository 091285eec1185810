import { counted } from '../plural.ts'

/** What `import --encounters` says. Names that people wrote come in escaped. */
export const encounters = {
  options: {
    encounters: 'the file is an encounter survey; it is counted and written into audits/',
    map: 'what its brands and touchpoints are called in the inventory (YAML)',
    by: 'who did the survey (default: git user.name, then the login name)',
    round: 'a name for the survey, which makes no round of scores',
  },
  /** Beside the bar that shows how far the file is read. */
  progress: (rows: number) => counted(rows, 'row'),
  encounters: 'encounters',
  between: (count: number, first: string, last: string) =>
    first === last ? `${count}, on ${first}` : `${count}, from ${first} to ${last}`,
  leftOut: 'left out',
  measured: 'measured',
  name: (name: string, count: number) => `${name} (${count})`,
  unknown: (file: string, inventory: string) => `${file}: names that ${inventory} does not have:`,
  kinds: { brands: 'brand', touchpoints: 'touchpoint' },
  how: (file: string) =>
    `Say which is which in a file, and give it with --map. It stands on standard output, to be filled in: touchpoints import --encounters ${file} > map.yaml`,
  head: (file: string) => `What the names of ${file} are called in the inventory.`,
  fill: 'Behind each colon: own (brands only), an id, or - to leave its rows out.',
  askBrand: (name: string, count: number) => `Whose is “${name}” (${counted(count, 'encounter')})?`,
  askTouchpoint: (name: string, count: number) =>
    `Which touchpoint is “${name}” (${counted(count, 'encounter')})?`,
  leaveOut: 'None of these: leave it out',
  kept: (count: number, file: string) =>
    `${counted(count, 'answer')} kept in ${file}: the same command goes on from there.`,
  takenUp: (count: number, file: string) =>
    `${counted(count, 'answer')} of before taken up from ${file}; delete that file to be asked again.`,
  nothing: 'Nothing was written: every row is left out.',
  ask: (touchpoints: number) => `Write the survey of ${counted(touchpoints, 'touchpoint')} into audits/?`,
  dry: (touchpoints: number) =>
    `Would write the survey of ${counted(touchpoints, 'touchpoint')} into audits/.`,
  wrote: (file: string, touchpoints: number) =>
    `Wrote ${file}: ${counted(touchpoints, 'touchpoint')} measured. A survey renews no review.`,
}
