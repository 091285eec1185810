import { z } from 'zod'
import { intervalPattern } from './date.ts'

// apart from what reckons with dates, which is wanted where no schema is

export const CalendarDate = z.iso.date('date').meta({ examples: ['2026-11-21'] })
export type CalendarDate = z.output<typeof CalendarDate>

/** How often a touchpoint is reviewed: `3 months`, `2 weeks`, `45 days`. */
export const IntervalText = z
  .string('interval')
  .regex(intervalPattern, 'interval')
  .meta({ examples: ['3 months', '2 weeks', '45 days'] })
