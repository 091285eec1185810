import { report } from './report.ts'

/** English, and the shape of every other language: a missing text does not compile. */
export const en = { report }
