import { writerOf } from '../writer.ts'

const short = 'sty lut mar kwi maj cze lip sie wrz paź lis gru'

export const writer = writerOf(
  {
    long: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    short,
    longAfterDay:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    shortAfterDay: short,
  },
  ',',
  String,
)
