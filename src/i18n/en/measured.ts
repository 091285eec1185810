/** What the room judged beside what customers said. Texts come in escaped, numbers written. */
export const measured = {
  title: 'Judged and measured',
  intro: (apart: string) =>
    `What stands after the room has judged, beside what customers said in encounter surveys. Measured is (mean − 1) × 2.5 of a positivity from 1 to 5; positive is the share of 4 and 5; persuasion, from 1 to 5, says how likely they choose the brand after it. The newest survey of each company at a touchpoint counts. A survey is no review, and moves no score. Where the two lie ${apart} or more apart it is said.`,
  head: {
    company: 'Company',
    judged: 'Judged',
    measured: 'Measured',
    difference: 'Difference',
    n: 'Encounters',
    positive: 'Positive',
    persuasion: 'Persuasion',
    survey: 'Survey',
  },
  higher: (touchpoint: string, company: string, judged: string, measured: string, by: string) =>
    `${touchpoint}, ${company}: judged ${judged}, measured ${measured}: customers give ${by} more.`,
  lower: (touchpoint: string, company: string, judged: string, measured: string, by: string) =>
    `${touchpoint}, ${company}: judged ${judged}, measured ${measured}: customers give ${by} less.`,
  close: (apart: string) => `Nowhere do the two lie ${apart} or more apart.`,
}
