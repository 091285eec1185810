import { z } from 'zod'
import { InventoryFile } from './inventory-schema.ts'

/** The file beside the inventory that its first line points an editor to. */
export const schemaName = 'touchpoints.schema.json'

/** The comment by which an editor finds the schema: beside the file, so that it works without a network. */
export const schemaLine = `# yaml-language-server: $schema=./${schemaName}`

/** The JSON Schema as a file: what `schema` prints and `init` writes. */
export const inventorySchemaText = () => `${JSON.stringify(inventoryJsonSchema(), null, 2)}\n`

/** The JSON Schema of `touchpoints.yaml` for editors, made from the very schema that reads the file. */
export function inventoryJsonSchema() {
  return z.toJSONSchema(InventoryFile, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      allowExtensions(jsonSchema)
      allowNumberKeys(jsonSchema)
      tellDefault(jsonSchema)
    },
  })
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** Strict maps take keys in `x-`; in a map of ids `x-ray` is an id like any other. */
export function allowExtensions(schema: JsonSchema): void {
  if (schema.additionalProperties === false) schema.patternProperties = { '^x-': {} }
}

/** To an editor the key of `0: Dusty` or `404: { … }` is a number: it would underline what it is told is a text. */
function allowNumberKeys(schema: JsonSchema): void {
  if (typeof schema.propertyNames !== 'object') return
  const { type: _, ...rest } = schema.propertyNames // the same object stands where an id is a value
  schema.propertyNames = rest
}

/** Editors show the description, and use the default without showing it. */
function tellDefault(schema: JsonSchema): void {
  if (schema.default === undefined || typeof schema.default === 'object') return
  schema.description = `${schema.description} Default: ${schema.default}.`
}
