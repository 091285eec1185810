import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type * as blocking from '@duckdb/duckdb-wasm/blocking'

const require = createRequire(import.meta.url)
const main = require.resolve('@duckdb/duckdb-wasm')
const duckdb = require(join(dirname(main), 'duckdb-node-blocking.cjs')) as typeof blocking // the file that those types are of

let runs = 0

/** What a query gives from a table `encounters` that is read from a CSV, as the CSV that the engine writes. */
export async function queried(table: string, sql: string): Promise<string> {
  const wasm = (name: string) => ({ mainModule: join(dirname(main), name), mainWorker: '' })
  const bundles = { mvp: wasm('duckdb-mvp.wasm'), eh: wasm('duckdb-eh.wasm') }
  const engine = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await engine.instantiate(() => undefined)
  const run = ++runs // every engine of a process sees the files of the others
  engine.registerFileText(`encounters-${run}.csv`, table)
  const connection = engine.connect()
  connection.query(
    `CREATE TABLE encounters AS SELECT * FROM read_csv('encounters-${run}.csv', header = true)`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-warehouse-')) // the engine writes real files
  const sums = join(folder, 'sums.csv')
  try {
    connection.query(`COPY (${sql.replace(/;\s*$/, '')}) TO '${sums}' (HEADER)`)
    engine.flushFiles()
    return readFileSync(sums, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
