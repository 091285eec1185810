/** The map, wherever it is drawn. */
export const map = {
  shared:
    'Touchpoints with the same score and importance share one mark with all their numbers: “12–15” is the four from 12 to 15.',
}
