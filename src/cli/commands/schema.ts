import { inventorySchemaText } from '../../core/schema.ts'
import type { Io } from '../io.ts'
import type { Ended } from '../program.ts'

export async function schema(io: Io): Promise<Ended> {
  await io.stdout.write(inventorySchemaText())
  return 'in-order'
}
