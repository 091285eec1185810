import { writerOf } from '../writer.ts'

const long = 'January February March April May June July August September October November December'
const short = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'

/** As in British English. */
export const writer = writerOf({ long, short, longAfterDay: long, shortAfterDay: short }, '.', String)
