import { inventoryJsonSchema } from '../../core/schema.ts'
import type { Io } from '../io.ts'
import type { Ended } from '../program.ts'

export async function schema(io: Io): Promise<Ended> {
  await io.stdout.write(`${JSON.stringify(inventoryJsonSchema(), null, 2)}\n`)
  return 'in-order'
}
