// Loaded before the program: says on fd 3 which files of the bundle the program has loaded.
const { writeSync } = require('node:fs')
const { basename } = require('node:path')

process.on('exit', () => {
  const files = Object.keys(require.cache).filter((file) => file.endsWith('.cjs') && file !== __filename)
  writeSync(3, files.map((file) => basename(file)).join('\n'))
})
