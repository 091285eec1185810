import { join } from 'node:path'
import { validator } from '@exodus/schemasafe'
import { rolldown } from 'rolldown'

/**
 * The module that stands in the bundle for `src/core/fits.ts`: functions made of the schemas, which only say whether
 * data fit. So the program loads and runs zod where something does not fit, to say what.
 */
export async function fitsModule(root) {
  const { z, schemas, allowExtensions } = await schemasOf(root)
  const options = {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      allowExtensions(jsonSchema)
      forgetEditors(jsonSchema)
    },
  }
  return Object.entries(schemas)
    .map(([name, schema]) => `export const ${name} = ${fitsSource(z.toJSONSchema(schema, options))}`)
    .join('\n')
}

/** Without what is there to be read; the pattern of a date says what its format says. */
function forgetEditors(schema) {
  for (const key of ['title', 'description', 'examples', 'default']) delete schema[key]
  if (schema.pattern) delete schema.format
}

const fitsSource = (schema) => validator(schema, { isJSON: true, includeErrors: false }).toModule()

/** The schemas as the program has them, with the library that they are written in. */
async function schemasOf(root) {
  const core = (file) => JSON.stringify(join(root, 'src/core', file))
  const code = `export { z } from 'zod'
import { AuditFile } from ${core('audit-schema.ts')}
import { InventoryFile } from ${core('inventory-schema.ts')}
export { allowExtensions } from ${core('schema.ts')}
export const schemas = { fitsInventory: InventoryFile, fitsAudit: AuditFile }`
  const entry = '\0schemas'
  const bundled = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    tsconfig: false,
    plugins: [
      {
        name: 'schemas',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  })
  const { output } = await bundled.generate({ format: 'esm' })
  await bundled.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
