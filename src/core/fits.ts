import type { AuditFile } from './audit-schema.ts'
import type { InventoryFile } from './inventory-schema.ts'
import { parseAudit, parseInventory } from './parse-files.ts'

// In the bundle these are functions that `build/fits.js` makes of the two schemas: they say the same, and load no zod.

/** Whether data are an inventory as the schema wants it. Keys in `x-` stay in it, and nothing reads them. */
export const fitsInventory = (data: unknown): data is InventoryFile =>
  parseInventory(data).problems.length === 0

/** The same of an audit. */
export const fitsAudit = (data: unknown): data is AuditFile => parseAudit(data).problems.length === 0
