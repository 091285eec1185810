import { z } from 'zod'
import { baselineVersion } from './baseline.ts'
import { strict } from './parse.ts'
import { ruleIds } from './rule.ts'

const Text = z.string('text').regex(/\S/, 'text')

const Entry = strict({ rule: z.enum(ruleIds), about: Text.optional(), detail: Text.optional() })

/** The findings that stood when the gate was adopted: known, and not counted against anybody. */
export const BaselineFile = strict({
  version: z.literal(baselineVersion),
  findings: z.array(Entry, 'list'),
}).meta({ title: 'baseline', description: 'Findings that the gate lets through.' })
export type BaselineFile = z.output<typeof BaselineFile>
