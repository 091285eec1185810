/** What was measured, each on its own scale. Texts come in escaped, numbers written. */
export const measures = {
  title: 'Measures',
  intro:
    'Each on its own scale, beside the score and never converted into it. A contradiction is Wow with an NPS below 0 or a CSAT in the lowest quarter of its scale, and Sucks with an NPS of 50 or more or a CSAT in the highest quarter. A CSAT up to 5 is taken for one of five points, above 10 for percent; between them, and for every CES, nobody can say.',
  names: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
  contradicts: (name: string, measure: string, value: string, score: string) =>
    `${name}: ${measure} ${value} contradicts the score, ${score}.`,
}
