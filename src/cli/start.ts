// what `bin` takes from the bundle
export { systemIo } from './io.ts'
export { main } from './main.ts'
