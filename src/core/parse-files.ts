import { AuditFile } from './audit-schema.ts'
import { InventoryFile } from './inventory-schema.ts'
import { type Parsed, parseWith } from './parse.ts'

// apart from what only asks whether a file fits: the schemas are loaded when one does not

export function parseInventory(data: unknown): Parsed<InventoryFile> {
  return parseWith(InventoryFile, data)
}

export function parseAudit(data: unknown): Parsed<AuditFile> {
  return parseWith(AuditFile, data)
}
