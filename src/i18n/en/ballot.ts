/** The comments in a file of answers that somebody fills in. */
export const ballot = {
  head: (by: string, company: string): readonly string[] => [
    `Ballot of ${by}: the touchpoints of ${company}.`,
    'Put a value in place of each dot, one for each column:',
    '0 to 10 (x is 10), - unknown, a absent (there is no such touchpoint), = as last time; a dot stays open.',
    'A note may follow after | at the end of the line. Lines that begin with # are not read.',
  ],
  back: (file: string) => `Send it back; it is taken in with: touchpoints audit --answers ${file}`,
  column: (id: string, name: string) => `${id} = ${name}`,
  importance: 'how much it weighs in the customer’s decision, 0 to 10',
  touchpoint: (name: string, where: string) => `${name} (${where})`,
  standard: (text: string) => `  standard: ${text}`,
  anchor: (score: number, text: string) => `  ${score} = ${text}`,
}
