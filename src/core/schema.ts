import { z } from 'zod'
import { InventoryFile } from './inventory.ts'

/** The JSON Schema of `touchpoints.yaml` for editors, made from the very schema that reads the file. */
export function inventoryJsonSchema() {
  return z.toJSONSchema(InventoryFile, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      // strict maps take keys in `x-`; in a map of ids `x-ray` is an id like any other
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} }
    },
  })
}
